// No peer ties
// Tell which municipalities have no tie to another municipality.
MATCH (k:Organization {dataset: $dataset, served: true})
WHERE NOT EXISTS { (k)-[:TIED_TO]-(:Organization {kind: 'municipality'}) }
RETURN k.id AS organization, CASE WHEN k.settled THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT k.settled THEN 'not-reported' END AS detail,
       COUNT { (k)-[:TIED_TO]-(:Organization) } AS ties, 0 AS peers, k.registers AS topics
ORDER BY organization
