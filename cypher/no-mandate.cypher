// No mandate
// Tell where all who are named responsible lack a mandate, or have at most an oral one (detail `oral`).
MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
WITH o, c, d, coalesce(c.host, o.id) AS answers
MATCH (a:Organization {dataset: $dataset, id: answers})
WITH o, c, d, a, [(a)-[:HAS]->(r:Responsibility {role: 'responsible', says: 'named'})-[:FOR]->(d)
                  | coalesce(r.mandate, 'unknown')] AS mandates
WHERE none(x IN mandates WHERE x IN ['decision', 'management_team', 'delegation'])
WITH o, c, d, a, mandates, 'unknown' IN mandates AS open
RETURN o.id AS organization, d.id AS domain, CASE WHEN open THEN 'unknown' ELSE 'true' END AS verdict,
       CASE WHEN open THEN 'mandate-unknown' WHEN 'oral' IN mandates THEN 'oral' END AS detail,
       c.post AS post, c.person AS person, c.host AS host, a.id AS answers,
       [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources
ORDER BY organization, domain
