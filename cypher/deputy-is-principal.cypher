// The deputy is the responsible person
// Tell where the same person is responsible and deputy: directly, through posts, or as the same post.
MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
WHERE c.deputy IN ['named', 'unknown']
WITH o, c, d, coalesce(c.host, o.id) AS answers
MATCH (a:Organization {dataset: $dataset, id: answers})
WITH o, c, d, a,
     [(a)-[:HAS]->(r:Responsibility {role: 'responsible', stands: true})
         -[:FOR]->(d) | r.known_as] AS principals,
     [(a)-[:HAS]->(r:Responsibility {role: 'deputy', stands: true})-[:FOR]->(d) | r.known_as] AS deputies
WITH o, c, d, a, deputies,
     reduce(found = [], k IN principals | [x IN found WHERE none(y IN x WHERE y IN k)]
         + [reduce(one = k, x IN [x IN found WHERE any(y IN x WHERE y IN k)] | one + x)]) AS carriers
WITH o, c, d, a,
     CASE WHEN size(carriers) > 1
               AND all(x IN carriers WHERE any(k IN deputies WHERE none(y IN k WHERE y IN x))) THEN []
          ELSE [y IN reduce(all = [], x IN carriers | all + x)
                WHERE any(k IN deputies WHERE y IN k)] END AS both
WITH o, c, d, a, both, COLLECT { UNWIND both AS x RETURN DISTINCT x AS x ORDER BY x } AS same,
     COLLECT { MATCH (x:Person {dataset: $dataset}) WHERE x.id IN both
               RETURN x.id AS id ORDER BY id } AS persons
WHERE c.deputy = 'unknown' OR size(both) > 0
RETURN o.id AS organization, d.id AS domain,
       CASE c.deputy WHEN 'unknown' THEN 'unknown' ELSE 'true' END AS verdict,
       CASE c.deputy WHEN 'unknown' THEN c.deputy_detail END AS detail,
       c.post AS post, c.person AS person, c.host AS host, a.id AS answers,
       [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources,
       CASE size(persons) WHEN 0 THEN same ELSE persons END AS same
ORDER BY organization, domain
