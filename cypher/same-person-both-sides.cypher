// The same person on both sides
// Tell who is responsible in a domain for a county and for one of its municipalities.
MATCH (h:Organization {dataset: $dataset, kind: 'county'})-[c:CELL {responsible: 'named'}]->(d:Domain)
WITH h, d, coalesce(c.host, h.id) AS answers
MATCH (a:Organization {dataset: $dataset, id: answers})
MATCH (a)-[:HAS]->(r:Responsibility {role: 'responsible', stands: true})-[:FOR]->(d)
UNWIND r.persons AS person
WITH DISTINCT h, d, a, person
MATCH (k:Organization {dataset: $dataset, county: h.id})-[e:CELL {responsible: 'named'}]->(d)
WHERE k.id <> h.id AND coalesce(e.host, k.id) <> a.id
WITH h, d, a, person, k, coalesce(e.host, k.id) AS answers
MATCH (b:Organization {dataset: $dataset, id: answers})
MATCH (b)-[:HAS]->(q:Responsibility {role: 'responsible', stands: true})-[:FOR]->(d)
WHERE person IN coalesce(q.persons, [])
WITH DISTINCT h, d, person, k.id AS municipality
ORDER BY municipality
WITH h, d, person, collect(municipality) AS municipalities
RETURN h.id AS county, d.id AS domain, person AS person, 'true' AS verdict, null AS detail,
       municipalities AS municipalities
ORDER BY county, domain, person
