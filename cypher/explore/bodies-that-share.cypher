// Bodies that share members
// Which two bodies have at least so many persons in common?
// $persons: how many persons at least; for example 2
//
// On datasets/demo:
//   body | other | shared
//   Mallilan kuntien hyvinvointifoorumi | Mallilan kuntien sivistysverkosto | 8
//   Näytelän hyte-ohjausryhmä | Näytelän hyvinvointialueen ja kuntien neuvottelukunta | 5
//   Turvallisuusverkosto | Varautumisen yhteistyöryhmä | 4
//   Näytelän hyvinvointialueen ja kuntien neuvottelukunta | Näytelän työllisyysryhmä | 3
//   Esimerkkilän aluevaltuusto | Suurjärven kaupunginvaltuusto | 2
//   … 18 more
MATCH (x:Person {dataset: $dataset})-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b:Body)
WHERE all(each IN held WHERE each.active)
WITH DISTINCT x, b
ORDER BY b.id
WITH x, collect(b) AS bodies
UNWIND bodies AS one
UNWIND bodies AS other
WITH one, other, x
WHERE one.id < other.id
WITH one, other, count(x) AS shared
WHERE shared >= $persons
RETURN one.name AS body, other.name AS other, shared AS shared
ORDER BY shared DESC, body, other
