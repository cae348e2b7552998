// No general body
// Tell which counties have no general body in which they sit with their municipalities.
// $share: threshold; default 0.5
MATCH (h:Organization {dataset: $dataset, kind: 'county'})
WITH h, COUNT { MATCH (k:Organization {dataset: $dataset, served: true})
    WHERE k.county = h.id } AS municipalities,
     COLLECT { MATCH (h)-[:MEMBER_OF]->(b:Body {scope: 'general'}) RETURN COUNT {
         MATCH (b)<-[:MEMBER_OF]-(k:Organization {served: true}) WHERE k.county = h.id } } AS present
WITH h, municipalities, size(present) AS bodies, reduce(most = 0,
    n IN present | CASE WHEN n > most THEN n ELSE most END) AS present,
     'register:bodies' IN coalesce(h.reported, []) AS complete
WHERE bodies = 0 OR present < $share * municipalities - 1e-9
RETURN h.id AS county, CASE WHEN complete THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT complete THEN 'not-reported' END AS detail,
       bodies AS bodies, present AS present, municipalities AS municipalities
ORDER BY county
