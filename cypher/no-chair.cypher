// No chair
// Tell which bodies have nobody in the chair.
MATCH (h:Organization {dataset: $dataset, kind: 'county'})
WITH collect(h.id) AS counties
MATCH (b:Body {dataset: $dataset, working: true})
OPTIONAL MATCH (b)<-[m:MEMBER_OF]-(:Organization)
WITH b, counties, coalesce(sum(m.seats), 0) AS seats
WHERE NOT EXISTS { MATCH (b)<-[r:REPRESENTED_IN]-(:Organization) WHERE r.chairs > 0 }
RETURN b.id AS body, CASE seats WHEN 0 THEN 'unknown' ELSE 'true' END AS verdict,
       CASE seats WHEN 0 THEN 'not-reported' END AS detail, seats AS seats, 0 AS chairs,
       coalesce(b.counties, CASE size(counties) WHEN 1 THEN counties ELSE [] END) AS counties
ORDER BY body
