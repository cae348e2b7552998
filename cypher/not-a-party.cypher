// Not a party
// Tell which municipalities are not parties to an agreement that is meant for all of their county's.
MATCH (a:Agreement {dataset: $dataset})
WHERE a.meant_for IS NOT NULL AND NOT a.status IN ['draft', 'ended'] AND (a.end IS NULL OR a.end > date($as_of))
MATCH (h:Organization {dataset: $dataset, kind: 'county'})
WHERE h.id IN coalesce(a.meant_for, [])
MATCH (o:Organization {dataset: $dataset, served: true, county: h.id})
WHERE NOT EXISTS { MATCH (o)-[p:PARTY_TO]->(a)
                   WHERE p.status <> 'declined' OR p.decided > date($as_of) }
WITH a, h, o, EXISTS { (o)-[:PARTY_TO]->(a) } AS declined,
     COLLECT { MATCH (a)-[:COVERS]->(d:Domain) RETURN DISTINCT d.id } AS domains,
     [(h)-[:REPORTED {topic: 'register:agreements'}]->(d:Domain) | d.id] AS registered
WITH a, h, o, CASE WHEN declined THEN 'declined'
    WHEN 'agreements' IN coalesce(o.answered, [])
         OR (size(domains) > 0 AND (all(d IN domains WHERE d IN registered)
             OR all(d IN domains WHERE d IN [(o)-[:REPORTED {topic: 'agreements'}]->(x:Domain) | x.id])))
    THEN 'absent' END AS stand
RETURN o.id AS organization, a.id AS agreement,
       CASE WHEN stand IS NULL THEN 'unknown' ELSE 'true' END AS verdict,
       CASE WHEN stand IS NULL THEN 'not-reported' END AS detail, h.id AS county, stand AS stand
ORDER BY organization, agreement
