// Posts without a holder
// Which posts carry responsibilities although nobody is known to hold them?
//
// On datasets/demo:
//   organization | post | state | domains
//   Esimerkkilän hyvinvointialue | kotoutumisen asiantuntija | named | kotoutuminen
//   Honkaselkä | kotoutumissihteeri | vacant | kotoutuminen
//   Honkaselkä | rakennustarkastaja | named | turvallisuus
//   Honkaselkä | vapaa-aikajohtaja | named | hyte
//   Honkaselkä | varhaiskasvatuspäällikkö | named | lape
//   … 15 more
MATCH (p:Post {dataset: $dataset})-[:CARRIES]->(r:Responsibility)-[:FOR]->(d:Domain)
WHERE r.says IS NOT NULL AND NOT EXISTS { (:Person)-[:HOLDS {active: true}]->(p) }
MATCH (p)-[:POST_IN]->(o:Organization)
WITH o, p, r.state AS state, d.id AS domain
ORDER BY domain
RETURN o.name AS organization, p.title AS post, state AS state, collect(DISTINCT domain) AS domains
ORDER BY organization, post, state
LIMIT 20
