// How far each domain is
// How many cells of each domain are named, vacant, none or not known?
//
// On datasets/demo:
//   domain | named | vacant | none | unknown
//   hyte | 16 | 0 | 0 | 6
//   ikaihmiset | 1 | 1 | 0 | 0
//   kotoutuminen | 10 | 2 | 1 | 8
//   lape | 12 | 1 | 1 | 8
//   ruoka-apu | 6 | 1 | 8 | 6
//   … 2 more
MATCH (:Organization {dataset: $dataset})-[c:CELL {asked: true}]->(d:Domain)
RETURN d.id AS domain, count(CASE c.responsible WHEN 'named' THEN 1 END) AS named,
       count(CASE c.responsible WHEN 'vacant' THEN 1 END) AS vacant,
       count(CASE c.responsible WHEN 'none' THEN 1 END) AS none,
       count(CASE c.responsible WHEN 'unknown' THEN 1 END) AS unknown
ORDER BY domain
