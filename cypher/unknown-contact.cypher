// Unknown contact
// Tell where somebody is responsible, but an organisation has said that it does not know whom to contact.
MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
WITH o, c, d, coalesce(c.host, o.id) AS answers
MATCH (a:Organization {dataset: $dataset, id: answers})
WITH o, c, d, a, COLLECT {
    MATCH (a)-[:HAS]->(r:Responsibility {role: 'responsible', stands: true})-[:FOR]->(d)
    UNWIND r.unknown_to AS who
    RETURN DISTINCT who AS who ORDER BY who } AS unknown_to
WHERE size(unknown_to) > 0
RETURN o.id AS organization, d.id AS domain, 'true' AS verdict, null AS detail,
       c.post AS post, c.person AS person, c.host AS host, a.id AS answers,
       [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources, unknown_to AS unknown_to
ORDER BY organization, domain
