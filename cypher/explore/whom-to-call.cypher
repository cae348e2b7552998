// Whom to call
// Who answers for a domain in an organisation, and who deputizes?
// $organization: the id of the organisation; for example "lehtolampi"
// $domain: the id of the domain; for example "kotoutuminen"
//
// On datasets/demo:
//   state | answers | role | post | persons
//   named | Länsi-Esimerkkilän kuntayhtymä | deputy | johtava työvalmentaja |
//   named | Länsi-Esimerkkilän kuntayhtymä | responsible | kotoutumispäällikkö |
MATCH (o:Organization {dataset: $dataset, id: $organization})-[c:CELL]->(d:Domain {id: $domain})
WITH d, c, coalesce(c.host, o.id) AS answers
MATCH (a:Organization {dataset: $dataset, id: answers})
OPTIONAL MATCH (a)-[:HAS]->(r:Responsibility {stands: true})-[:FOR]->(d)
OPTIONAL MATCH (p:Post)-[:CARRIES|DEPUTIZES]->(r)
WITH c, a, r, p, COLLECT { MATCH (x:Person {dataset: $dataset}) WHERE x.id IN coalesce(r.persons, [])
                           RETURN x.name AS name ORDER BY name } AS persons
RETURN c.responsible AS state, a.name AS answers, r.role AS role, p.title AS post, persons AS persons
ORDER BY role, post, persons
