// Overloaded person
// Tell who answers for more cells, and sits in more seats, than one person can carry.
// $limit: threshold; default 8
// $small_limit: threshold; default 12
// $small_municipality: threshold; default 5000
MATCH (x:Person {dataset: $dataset})
WITH x, COLLECT {
    MATCH (x)-[:HOLDS*0..1]->()-[:CARRIES]->(r:Responsibility {role: 'responsible', stands: true})
        -[:FOR]->(d:Domain)
    WHERE x.id IN coalesce(r.persons, [])
    MATCH (o:Organization)-[:HAS]->(r)
    RETURN DISTINCT [o.id, d.id] } AS cells, COLLECT {
    MATCH (x)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b:Body)
    WHERE coalesce(s.status, '') <> 'vacant' AND all(each IN held WHERE each.active)
    RETURN DISTINCT [s.on_behalf_of, b.id] } AS seats
WHERE size(cells) + size(seats) > CASE WHEN $limit < $small_limit THEN $limit ELSE $small_limit END
WITH x, cells, seats, COLLECT { UNWIND cells + seats AS each
    RETURN DISTINCT each[0] AS id ORDER BY id } AS organizations
WITH x, cells, seats, organizations, CASE WHEN EXISTS {
    MATCH (o:Organization {dataset: $dataset, kind: 'municipality'})
    WHERE o.id IN organizations
        AND o.population < $small_municipality } THEN $small_limit ELSE $limit END AS most
WHERE size(cells) + size(seats) > most
RETURN x.id AS person, 'true' AS verdict, null AS detail, size(cells) AS cells, size(seats) AS seats,
       size(cells) + size(seats) AS load, most AS most, organizations AS organizations
ORDER BY person
