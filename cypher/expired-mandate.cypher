// Expired mandate
// Tell where the mandates of all who are named responsible have ended.
MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
WITH o, c, d, coalesce(c.host, o.id) AS answers
MATCH (a:Organization {dataset: $dataset, id: answers})
MATCH (a)-[:HAS]->(r:Responsibility {role: 'responsible', says: 'named'})-[:FOR]->(d)
WITH o, c, d, a, max(r.mandate_end) AS last, count(r) AS rows,
     count(CASE WHEN r.mandate_end <= date($as_of) THEN 1 END) AS over
WHERE over = rows
RETURN o.id AS organization, d.id AS domain, 'true' AS verdict, null AS detail,
       c.post AS post, c.person AS person, c.host AS host, a.id AS answers,
       [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources, toString(last) AS mandate_end
ORDER BY organization, domain
