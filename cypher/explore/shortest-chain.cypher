// The shortest chain between two persons
// Through which posts, organisations and bodies do two persons reach each other in the fewest steps?
// $from: the id of the first person; for example "henkilo-01"
// $to: the id of the second person; for example "henkilo-03"
//
// On datasets/demo:
//   steps | chain
//   4 | Person: Henkilö 1 (hyvinvointijohtaja), Post: hyvinvointijohtaja, Organization: Esimerkkilän hyvinvointia…
MATCH (a:Person {dataset: $dataset, id: $from})
MATCH (b:Person {dataset: $dataset, id: $to})
MATCH chain = allShortestPaths((a)-[:HOLDS|POST_IN|SITS_IN*..10]-(b))
RETURN length(chain) AS steps, [n IN nodes(chain) | labels(n)[0] + ': ' + coalesce(n.name, n.title)] AS chain
ORDER BY chain
LIMIT 5
