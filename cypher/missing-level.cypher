// Missing level
// Tell in which domains of a county the strategic level is missing, or everything below it.
MATCH (h:Organization {dataset: $dataset, kind: 'county'})
MATCH (b:Body {dataset: $dataset, working: true})-[:HANDLES]->(d:Domain)
WHERE h.id IN coalesce(b.counties, [])
WITH h, d, count(DISTINCT CASE b.level WHEN 'strategic' THEN b.id END) AS strategic,
     count(DISTINCT CASE b.level WHEN 'coordination' THEN b.id END) AS coordination,
     count(DISTINCT CASE b.level WHEN 'operational' THEN b.id END) AS operational
WHERE strategic = 0 OR coordination + operational = 0
WITH h, d, strategic, coordination, operational,
     'register:bodies' IN coalesce(h.reported, [])
     OR EXISTS { (h)-[:REPORTED {topic: 'register:bodies'}]->(d) } AS complete
RETURN h.id AS county, d.id AS domain, CASE WHEN complete THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT complete THEN 'not-reported' WHEN strategic = 0 THEN 'strategic'
            ELSE 'operational' END AS detail,
       strategic AS strategic, coordination AS coordination, operational AS operational
ORDER BY county, domain
