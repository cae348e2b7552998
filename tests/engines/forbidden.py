"""Statements that a door for reading must not let through: writes, schema, files, administration."""

from __future__ import annotations

WRITES = """
CREATE (n:Organization {id: 'x'})
CREATE (n:Organization {id: 'x'}) RETURN n.id AS id
CREATE (:Person)-[:HOLDS]->(:Post)
CREATE ()
create (n) return n
MATCH (o:Organization) CREATE (o)-[:HAS]->(:Responsibility)
MATCH (o:Organization) CREATE (o)-[r:HAS]->(x:Responsibility {id: 'x'}) RETURN x.id AS id
MATCH (a:Organization), (b:Organization) CREATE (a)-[:TIED_TO]->(b)
MERGE (n:Organization {id: 'x'})
MERGE (n:Organization {id: 'x'}) RETURN n.id AS id
MERGE (n:Organization {id: 'x'}) ON CREATE SET n.name = 'x' ON MATCH SET n.name = 'y' RETURN n.id AS id
MATCH (a:Organization), (b:Organization) MERGE (a)-[:TIED_TO]->(b)
MATCH (o:Organization) SET o.name = 'x'
MATCH (o:Organization) SET o.name = 'x' RETURN o.name AS name
MATCH (o:Organization) SET o += {name: 'x'}
MATCH (o:Organization) SET o = {id: 'x'}
MATCH (o:Organization) SET o:Fox
MATCH (o:Organization) SET o.name = null
MATCH (o:Organization) SET o = properties(o)
MATCH ()-[r:HAS]->() SET r.key = 'x'
MATCH (o:Organization) REMOVE o.name
MATCH (o:Organization) REMOVE o:Organization
MATCH (o:Organization) REMOVE o.name RETURN o.id AS id
MATCH ()-[r:HAS]->() REMOVE r.key
MATCH (o:Organization) DELETE o
MATCH (o:Organization) DETACH DELETE o
MATCH (n) DETACH DELETE n
MATCH (n) DETACH DELETE n RETURN count(*) AS n
MATCH ()-[r]->() DELETE r
MATCH p = (:Organization)-[:HAS]->() DELETE p
MATCH (o:Organization) WITH o LIMIT 1 DETACH DELETE o
FOREACH (x IN [1, 2] | CREATE (:Organization {id: x}))
MATCH (o:Organization) FOREACH (x IN [1] | SET o.name = x)
MATCH (o:Organization) FOREACH (x IN [o] | DETACH DELETE x)
FOREACH (x IN [1] | MERGE (:Organization {id: x}))
FOREACH (x IN [1] | FOREACH (y IN [2] | CREATE (:Fox)))
UNWIND [1, 2] AS x CREATE (:Organization {id: x})
UNWIND [1, 2] AS x MERGE (n:Organization {id: x}) RETURN n.id AS id
UNWIND $dataset AS x CREATE (:Organization {id: x}) RETURN x
WITH 1 AS x CREATE (n:Fox {x: x}) RETURN n.x AS x
OPTIONAL MATCH (n:Fox) CREATE (m:Fox) RETURN m
MATCH (o:Organization) CALL (o) { CREATE (n:Fox) RETURN n } RETURN n
MATCH (o:Organization) CALL (o) { SET o.name = 'x' } RETURN o.id AS id
MATCH (o:Organization) CALL (o) { WITH o DETACH DELETE o } RETURN count(*) AS n
CALL { CREATE (n:Fox) RETURN n } RETURN n
CALL { MERGE (n:Fox) RETURN n } RETURN count(n) AS n
CALL () { CREATE (n:Fox) RETURN n } RETURN n
CALL { MATCH (n) DETACH DELETE n } IN TRANSACTIONS
MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS
MATCH (n) CALL (n) { DETACH DELETE n } IN 2 CONCURRENT TRANSACTIONS OF 10 ROWS
UNWIND range(1, 10) AS x CALL (x) { CREATE (:Fox {x: x}) } IN TRANSACTIONS OF 2 ROWS ON ERROR CONTINUE
CREATE (n:Fox) RETURN n UNION CREATE (n:Fox) RETURN n
RETURN 1 AS n UNION CREATE (x:Fox) RETURN 2 AS n
MATCH (o:Organization) RETURN o.id AS id UNION ALL MERGE (x:Fox) RETURN 'x' AS id
/* only a question */ CREATE (n:Fox) RETURN n
// only a question ⏎ CREATE (n:Fox) RETURN n
MATCH (o:Organization) /* RETURN o */ SET o.name = 'x'
MATCH (o:Organization) RETURN o.id AS id; CREATE (n:Fox)
RETURN 1 AS x; MATCH (n) DETACH DELETE n
CREATE (n:Fox); RETURN 1 AS x
PROFILE CREATE (n:Fox) RETURN n
PROFILE MATCH (o:Organization) SET o.name = 'x' RETURN o.id AS id
profile match (n) detach delete n
CYPHER 5 CREATE (n:Fox) RETURN n
CYPHER runtime=slotted CREATE (n:Fox) RETURN n
CYPHER 5 MATCH (n) DETACH DELETE n
CYPHER 5 PROFILE MATCH (n) DETACH DELETE n
INSERT (n:Fox) RETURN n
MATCH (o:Organization) INSERT (o)-[:HAS]->(:Fox)
MATCH (o:Organization) NODETACH DELETE o
MATCH (o:Organization) SET o[$dataset] = 1
MATCH (o:Organization) SET o:$($dataset)
CREATE (n:$($dataset)) RETURN n
MATCH (o:Organization) WHERE EXISTS { MATCH (o) CREATE (n:Fox) RETURN n } RETURN o.id AS id
RETURN COUNT { CREATE (n:Fox) RETURN n } AS n
RETURN COLLECT { CREATE (n:Fox) RETURN n } AS n
"""

SCHEMA = """
CREATE INDEX FOR (n:Organization) ON (n.name)
CREATE INDEX fox IF NOT EXISTS FOR (n:Organization) ON (n.name)
CREATE RANGE INDEX FOR (n:Organization) ON (n.name)
CREATE TEXT INDEX FOR (n:Organization) ON (n.name)
CREATE POINT INDEX FOR (n:Organization) ON (n.place)
CREATE FULLTEXT INDEX fox FOR (n:Organization) ON EACH [n.name]
CREATE VECTOR INDEX fox FOR (n:Organization) ON (n.place)
CREATE LOOKUP INDEX FOR (n) ON EACH labels(n)
CREATE INDEX FOR ()-[r:HAS]-() ON (r.key)
CREATE CONSTRAINT fox FOR (n:Organization) REQUIRE n.name IS UNIQUE
CREATE CONSTRAINT fox IF NOT EXISTS FOR (n:Organization) REQUIRE (n.dataset, n.name) IS UNIQUE
CREATE CONSTRAINT fox FOR (n:Organization) REQUIRE n.name IS NOT NULL
CREATE CONSTRAINT fox FOR (n:Organization) REQUIRE n.name IS :: STRING
CREATE CONSTRAINT fox FOR (n:Organization) REQUIRE n.id IS NODE KEY
DROP INDEX fox
DROP INDEX fox IF EXISTS
DROP CONSTRAINT verkosto_organization
DROP CONSTRAINT verkosto_organization IF EXISTS
CALL db.createLabel('Fox')
CALL db.createProperty('fox')
CALL db.createRelationshipType('FOX')
CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
CALL db.resampleIndex('fox')
CALL db.resampleOutdatedIndexes()
CALL db.clearQueryCaches()
CALL db.prepareForReplanning()
CALL db.create.setNodeVectorProperty(null, 'x', [1.0])
CALL db.create.setRelationshipVectorProperty(null, 'x', [1.0])
ALTER CURRENT GRAPH TYPE SET { (o:Organization) }
"""

FILES = """
LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
LOAD CSV WITH HEADERS FROM 'file:///organizations.csv' AS line RETURN line
LOAD CSV FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line
LOAD CSV FROM 'https://127.0.0.1:1/x.csv' AS line RETURN line
LOAD CSV FROM 'ftp://127.0.0.1:1/x.csv' AS line RETURN line
LOAD CSV FROM $dataset AS line RETURN line
LOAD CSV FROM '/etc/passwd' AS line FIELDTERMINATOR ':' RETURN line
LOAD CSV FROM 'file:///x.csv' AS line CREATE (:Fox {x: line[0]})
load csv from 'file:///etc/passwd' as line return line
MATCH (o:Organization) LOAD CSV FROM 'file:///' + o.id AS line RETURN line
MATCH (o:Organization) CALL (o) { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line
CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line
CALL { LOAD CSV FROM 'file:///etc/passwd' AS line CREATE (:Fox) } IN TRANSACTIONS
UNWIND ['file:///etc/passwd'] AS file LOAD CSV FROM file AS line RETURN line
PROFILE LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
CYPHER 5 LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
RETURN 1 AS x UNION LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line[0] AS x
MATCH (o:Organization) WHERE EXISTS { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN o.id AS id
RETURN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line[0] } AS lines
RETURN COUNT { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } AS lines
USING PERIODIC COMMIT LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
CALL apoc.load.csv('file:///etc/passwd') YIELD list RETURN list
CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value
CALL apoc.load.xml('http://127.0.0.1:1/') YIELD value RETURN value
CALL apoc.export.csv.all('/tmp/fox.csv', {})
CALL apoc.import.csv([], [], {})
CALL apoc.cypher.run('LOAD CSV FROM "file:///etc/passwd" AS line RETURN line', {}) YIELD value RETURN value
CALL apoc.cypher.doIt('CREATE (n:Fox)', {}) YIELD value RETURN value
RETURN apoc.cypher.runFirstColumnSingle('LOAD CSV FROM "file:///etc/passwd" AS line RETURN line', {}) AS line
RETURN `apoc`.`cypher`.`runFirstColumnSingle`('CREATE (n:Fox)', {}) AS line
CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DETACH DELETE n', {})
CALL import.file('/etc/passwd')
IMPORT DATABASE file:///etc/passwd
"""

ADMINISTRATION = """
SHOW USERS
SHOW USERS YIELD user RETURN user
SHOW USERS WITH AUTH
SHOW CURRENT USER
SHOW ROLES
SHOW PRIVILEGES
SHOW USER PRIVILEGES
SHOW SERVERS
SHOW DATABASES
SHOW DATABASE neo4j
SHOW DEFAULT DATABASE
SHOW HOME DATABASE
SHOW ALIASES FOR DATABASE
SHOW SETTINGS
SHOW SETTINGS 'server.directories.import'
SHOW TRANSACTIONS
SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery
SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message
SHOW TRANSACTION 'neo4j-transaction-1'
SHOW SUPPORTED PRIVILEGES
TERMINATE TRANSACTIONS 'neo4j-transaction-1'
TERMINATE TRANSACTION 'neo4j-transaction-1' YIELD message RETURN message
CREATE USER fox SET PASSWORD 'geheimnis1'
CREATE OR REPLACE USER fox SET PASSWORD 'geheimnis1' CHANGE NOT REQUIRED
ALTER USER neo4j SET PASSWORD 'geheimnis1'
ALTER CURRENT USER SET PASSWORD FROM 'x' TO 'geheimnis1'
RENAME USER neo4j TO fox
DROP USER neo4j
DROP USER fox IF EXISTS
CREATE ROLE fox
DROP ROLE fox
GRANT ROLE admin TO neo4j
REVOKE ROLE admin FROM neo4j
GRANT READ {*} ON GRAPH * TO fox
DENY WRITE ON GRAPH neo4j TO fox
CREATE DATABASE fox
CREATE OR REPLACE DATABASE fox
DROP DATABASE neo4j
DROP DATABASE neo4j DUMP DATA
STOP DATABASE neo4j
START DATABASE neo4j
ALTER DATABASE neo4j SET ACCESS READ ONLY
CREATE ALIAS fox FOR DATABASE neo4j
DROP ALIAS fox FOR DATABASE
ENABLE SERVER 'x'
DEALLOCATE DATABASES FROM SERVER 'x'
USE system SHOW USERS
USE neo4j CREATE (n:Fox) RETURN n
CALL dbms.components()
CALL dbms.components() YIELD name RETURN name
CALL dbms.info()
CALL dbms.listConfig()
CALL dbms.listConfig('') YIELD name, value RETURN name, value
CALL dbms.setConfigValue('db.transaction.timeout', '1s')
CALL dbms.listConnections()
CALL dbms.killConnection('bolt-1')
CALL dbms.listPools()
CALL dbms.listActiveLocks('x')
CALL dbms.showCurrentUser()
CALL dbms.security.listUsers()
CALL dbms.security.changePassword('geheimnis1')
CALL dbms.queryJmx('*:*')
CALL dbms.cluster.routing.getRoutingTable({}, 'neo4j')
CALL dbms.routing.getRoutingTable({})
CALL dbms.upgrade()
CALL dbms.checkConfigValue('db.transaction.timeout', '1s')
CALL dbms.scheduler.jobs()
CALL db.checkpoint()
CALL db.listLocks()
CALL db.stats.collect('QUERIES')
CALL db.stats.clear('QUERIES')
CALL db.stats.retrieve('QUERIES')
CALL tx.setMetaData({fox: 1})
BEGIN
COMMIT
ROLLBACK
:use system
"""


def statements() -> list[str]:
    """List them all; ⏎ stands for the end of a line within one."""
    lines = (WRITES + SCHEMA + FILES + ADMINISTRATION).splitlines()
    return [line.replace("⏎", "\n") for line in lines if line]
