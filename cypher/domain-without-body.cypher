// Domain without a body
// Tell which domains no body of a county handles.
MATCH (h:Organization {dataset: $dataset, kind: 'county'})
MATCH (d:Domain {dataset: $dataset})
WHERE NOT EXISTS { (d)-[:PART_OF]->(:Domain) }
  AND NOT EXISTS { MATCH (b:Body {working: true})-[:HANDLES]->(d) WHERE h.id IN coalesce(b.counties, []) }
  AND EXISTS { MATCH (o:Organization)-[c:CELL]->(d)
               WHERE o.county = h.id AND (o.id = h.id OR o.served) AND c.responsible <> 'not_applicable' }
WITH h, d, 'register:bodies' IN coalesce(h.reported, [])
           OR EXISTS { (h)-[:REPORTED {topic: 'register:bodies'}]->(d) } AS complete
RETURN h.id AS county, d.id AS domain, CASE WHEN complete THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT complete THEN 'not-reported' END AS detail, 0 AS bodies
ORDER BY county, domain
