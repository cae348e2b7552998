// Who stands between others
// Which organisations, counties left out, join most pairs that have no tie of their own?
// $most: how many organisations; for example 10
//
// On datasets/demo:
//   organization | pairs
//   Suurjärvi | 29
//   Koivuranta | 13
//   Metsäkylä | 8
//   Koskiranta | 7
//   Kuusikko | 7
//   … 3 more
MATCH (one:Organization {dataset: $dataset})-[:TIED_TO]-(b:Organization)-[:TIED_TO]-(other:Organization)
WHERE one.id < other.id AND b.kind <> 'county' AND one.kind <> 'county' AND other.kind <> 'county'
  AND NOT EXISTS { (one)-[:TIED_TO]-(other) }
RETURN b.name AS organization, count(*) AS pairs
ORDER BY pairs DESC, organization
LIMIT toInteger($most)
