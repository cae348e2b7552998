// Neighbours without a tie
// Which two municipalities of a county have no tie, the largest first?
// $county: the id of the county; for example "hva-esimerkkila"
//
// On datasets/demo:
//   municipality | other | established
//   Kivikoski | Suurjärvi | True
//   Lehtolampi | Suurjärvi | False
//   Peräsuo | Suurjärvi | True
//   Suurjärvi | Takamaa | True
//   Kivikoski | Metsäkylä | True
//   … 5 more
MATCH (a:Organization {dataset: $dataset, served: true, county: $county})
MATCH (b:Organization {dataset: $dataset, served: true, county: $county})
WHERE a.id < b.id AND NOT EXISTS { (a)-[:TIED_TO]-(b) }
RETURN a.name AS municipality, b.name AS other, a.settled AND b.settled AS established
ORDER BY a.population + b.population DESC, municipality, other
LIMIT 10
