// Who carries most
// Which persons are responsible in most cells, and in how many seats do they sit?
// $most: how many persons; for example 10
//
// On datasets/demo:
//   person | name | cells | bodies
//   henkilo-09 | Henkilö 9 (sivistysjohtaja) | 3 | 6
//   henkilo-14 | Henkilö 14 (kunnanjohtaja) | 3 | 5
//   henkilo-17 | Henkilö 17 (hyvinvointisuunnittelija) | 2 | 4
//   henkilo-19 | Henkilö 19 (kunnanjohtaja) | 4 | 1
//   henkilo-23 | Henkilö 23 (kommundirektör) | 2 | 2
//   … 5 more
MATCH (x:Person {dataset: $dataset})
WITH x, COUNT { MATCH (x)-[:HOLDS*0..1]->()-[:CARRIES]->(r:Responsibility {role: 'responsible', stands: true})
                WHERE x.id IN coalesce(r.persons, []) RETURN DISTINCT r } AS cells,
     COUNT { MATCH (x)-[held:HOLDS*0..1]->()-[:SITS_IN {counts: true}]->(b:Body)
             WHERE all(each IN held WHERE each.active) RETURN DISTINCT b } AS bodies
WHERE cells + bodies > 0
RETURN x.id AS person, x.name AS name, cells AS cells, bodies AS bodies
ORDER BY cells + bodies DESC, person
LIMIT toInteger($most)
