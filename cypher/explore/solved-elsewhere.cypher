// Who has solved what a municipality has not
// In which domains does a municipality have nobody, and which others of its county have somebody there?
// $organization: the id of the municipality; for example "metsakyla"
//
// On datasets/demo:
//   domain | state | solved | nearest_in_size
//   kotoutuminen | vacant | 3 | Kivikoski, Suurjärvi, Lehtolampi
MATCH (k:Organization {dataset: $dataset, id: $organization})-[c:CELL {asked: true}]->(d:Domain)
WHERE c.responsible IN ['none', 'vacant']
MATCH (o:Organization {dataset: $dataset, served: true, county: k.county})-[:CELL {responsible: 'named'}]->(d)
WITH k, d, c, o
ORDER BY abs(o.population - k.population), o.id
RETURN d.id AS domain, c.responsible AS state, count(o) AS solved, collect(o.name)[..3] AS nearest_in_size
ORDER BY domain
