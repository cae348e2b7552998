// Who carries most
// Which persons are responsible in most cells, and in how many seats do they sit?
// $most: how many persons; for example 10
//
// On datasets/demo:
//   person | name | cells | bodies
//   henkilo-14 | Henkilö 14 (kunnanjohtaja) | 3 | 2
//   henkilo-09 | Henkilö 9 (sivistysjohtaja) | 2 | 2
//   henkilo-31 | Henkilö 31 (hyvinvointijohtaja) | 1 | 3
//   henkilo-32 | Henkilö 32 (hyte-koordinaattori) | 1 | 3
//   henkilo-33 | Henkilö 33 (kaupunginjohtaja) | 1 | 3
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
