// No peer ties
// Tell which municipalities have no tie to another municipality.
MATCH (k:Organization {dataset: $dataset, served: true})
WITH k, COUNT { (k)-[:TIED_TO]-(:Organization) } AS ties,
     NOT EXISTS { (k)-[:TIED_TO]-(:Organization {kind: 'municipality'}) } AS alone
WITH k.county AS county, collect({k: k, settled: k.settled, ties: ties, alone: alone}) AS rows
UNWIND rows AS row
WITH county, rows, row WHERE row.alone
RETURN row.k.id AS organization, CASE WHEN row.settled THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT row.settled THEN 'not-reported' END AS detail,
       row.ties AS ties, 0 AS peers, row.k.registers AS topics,
       CASE WHEN size(rows) > 1 AND all(x IN rows WHERE x.alone AND x.settled) THEN county END AS cause
ORDER BY organization
