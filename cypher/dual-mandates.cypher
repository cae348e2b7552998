// Dual mandates
// Tell who holds seats or posts in two or more organisations: a fact, not a problem.
MATCH (x:Person {dataset: $dataset})
WITH x, COLLECT {
    MATCH (x)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b:Body)
    WHERE coalesce(s.status, '') <> 'vacant' AND all(each IN held WHERE each.active)
    RETURN DISTINCT [s.on_behalf_of, b.id] } AS seats, COLLECT {
    MATCH (x)-[:HOLDS {active: true}]->(p:Post)-[:POST_IN]->(o:Organization)
    RETURN DISTINCT [o.id, p.id] } AS posts
WITH x, seats, posts, COLLECT { UNWIND seats + posts AS each
    RETURN DISTINCT each[0] AS id ORDER BY id } AS organizations
WHERE size(organizations) > 1
RETURN x.id AS person, 'true' AS verdict, null AS detail, size(seats) AS seats, size(posts) AS posts,
       organizations AS organizations
ORDER BY person
