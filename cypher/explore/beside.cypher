// Who sits beside somebody
// With whom does a person sit in bodies, and in which?
// $person: the id of the person; for example "henkilo-01"
//
// On datasets/demo:
//   person | name | bodies
//   henkilo-09 | Henkilö 9 (sivistysjohtaja) | Esimerkkilän hyte-ohjausryhmä
//   henkilo-14 | Henkilö 14 (kunnanjohtaja) | Esimerkkilän hyte-ohjausryhmä
MATCH (x:Person {dataset: $dataset, id: $person})-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b:Body)
WHERE all(each IN held WHERE each.active)
MATCH (y:Person)-[also:HOLDS*0..1]->()-[t:SITS_IN {counts: true}]->(b)
WHERE y.id <> x.id AND all(each IN also WHERE each.active)
WITH DISTINCT y, b.name AS body
ORDER BY body
RETURN y.id AS person, y.name AS name, collect(body) AS bodies
ORDER BY size(bodies) DESC, person
