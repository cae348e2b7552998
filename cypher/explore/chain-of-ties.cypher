// From one organisation to another
// Over whom do two organisations reach each other in the fewest steps?
// $from: the id of the first organisation; for example "metsakyla"
// $to: the id of the second organisation; for example "saarisalmi"
//
// On datasets/demo:
//   steps | chain
//   1 | Metsäkylä, Saarisalmi
MATCH (a:Organization {dataset: $dataset, id: $from})
MATCH (b:Organization {dataset: $dataset, id: $to})
MATCH chain = allShortestPaths((a)-[:TIED_TO*..10]-(b))
RETURN length(chain) AS steps, [n IN nodes(chain) | n.name] AS chain
ORDER BY chain
LIMIT 5
