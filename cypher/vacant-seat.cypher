// Vacant seat
// Tell which organisations have a vacant seat in a body.
MATCH (o:Organization {dataset: $dataset})-[m:MEMBER_OF]->(b:Body)
WHERE m.vacant > 0 AND coalesce(o.served, true)
WITH o, m, b, COLLECT { MATCH ()-[s:SITS_IN|HAS_SEAT_IN {counts: true, status: 'vacant'}]->(b)
                        WHERE s.on_behalf_of = o.id RETURN s } AS seats
RETURN o.id AS organization, b.id AS body, 'true' AS verdict, null AS detail, m.seats AS seats,
    m.vacant AS vacant,
       COLLECT { UNWIND seats AS s WITH s WHERE s.role IS NOT NULL
                 RETURN DISTINCT s.role AS x ORDER BY x } AS roles,
       COLLECT { UNWIND seats AS s WITH s WHERE s.source IS NOT NULL
                 RETURN DISTINCT s.source AS x ORDER BY x } AS sources
ORDER BY organization, body
