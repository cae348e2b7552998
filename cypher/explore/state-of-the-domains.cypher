// How far each domain is
// How many cells of each domain are named, vacant, none or not known?
//
// On datasets/demo:
//   domain | named | vacant | none | unknown
//   hautaustoimi | 0 | 0 | 1 | 10
//   hyte | 19 | 0 | 0 | 9
//   ikaihmiset | 3 | 1 | 0 | 1
//   jarjestot | 2 | 0 | 0 | 0
//   kotoutuminen | 14 | 2 | 1 | 10
//   … 4 more
MATCH (:Organization {dataset: $dataset})-[c:CELL {asked: true}]->(d:Domain)
RETURN d.id AS domain, count(CASE c.responsible WHEN 'named' THEN 1 END) AS named,
       count(CASE c.responsible WHEN 'vacant' THEN 1 END) AS vacant,
       count(CASE c.responsible WHEN 'none' THEN 1 END) AS none,
       count(CASE c.responsible WHEN 'unknown' THEN 1 END) AS unknown
ORDER BY domain
