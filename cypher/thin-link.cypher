// Thin link
// Tell which municipalities meet their county through one person only.
MATCH (k:Organization {dataset: $dataset, served: true})
MATCH (h:Organization {dataset: $dataset, id: k.county})
MATCH (k)-[m:MEMBER_OF]->(b:Body)<-[:MEMBER_OF]-(h)
WHERE b.plenary IS NULL
WITH k, sum(m.seats - m.vacant) AS seats, sum(m.unnamed) AS unnamed, collect(DISTINCT b) AS bodies
WHERE seats > 0
WITH k, seats, unnamed, bodies, COLLECT {
    UNWIND bodies AS b
    MATCH (x:Person)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b)
    WHERE s.on_behalf_of = k.id AND coalesce(s.status, '') <> 'vacant' AND all(each IN held WHERE each.active)
    RETURN DISTINCT x.id } AS persons
WHERE size(persons) = 1 OR (size(persons) = 0 AND unnamed > 0)
RETURN k.id AS organization, CASE unnamed WHEN 0 THEN 'true' ELSE 'unknown' END AS verdict,
       CASE unnamed WHEN 0 THEN null ELSE 'person-unknown' END AS detail, seats AS seats,
           size(persons) AS persons,
       head(persons) AS person, COLLECT { UNWIND bodies AS b RETURN b.id AS x ORDER BY x } AS bodies
ORDER BY organization
