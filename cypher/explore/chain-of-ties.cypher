// From one organisation to another
// Over whom do two organisations reach each other?
// $from: the id of the first organisation; for example "metsakyla"
// $to: the id of the second organisation; for example "saarisalmi"
//
// On datasets/demo:
//   reached | steps | chain
//   True | 2 | Metsäkylä, Suurjärvi, Saarisalmi
MATCH (a:Organization {dataset: $dataset, id: $from})
MATCH (b:Organization {dataset: $dataset, id: $to})
OPTIONAL MATCH chain = shortestPath((a)-[:TIED_TO*..10]-(b))
RETURN chain IS NOT NULL AS reached, length(chain) AS steps, [n IN nodes(chain) | n.name] AS chain
ORDER BY steps
