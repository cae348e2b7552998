// Contested lead
// Tell which domains two or more lead in a county and its municipalities, without sharing the lead on purpose.
MATCH (o:Organization {dataset: $dataset})-[c:CELL {lead: 'named'}]->(d:Domain)
WHERE o.county IS NOT NULL
WITH DISTINCT o.county AS county, d, coalesce(c.host, o.id) AS answers
MATCH (a:Organization {dataset: $dataset, id: answers})-[:HAS]->(r:Responsibility {role: 'lead', stands: true})
    -[:FOR]->(d)
WITH county, d, collect(r.known_as) AS known, collect(coalesce(r.shared, false)) AS shared,
     collect(a.id) AS organizations, collect(r.source) AS sources
WITH county, d, organizations, sources, shared,
     reduce(found = [], k IN known | [x IN found WHERE none(y IN x WHERE y IN k)]
         + [reduce(one = k, x IN [x IN found WHERE any(y IN x WHERE y IN k)] | one + x)]) AS carriers
WHERE size(carriers) > 1 AND NOT all(x IN shared WHERE x)
RETURN county AS county, d.id AS domain, 'true' AS verdict, null AS detail, size(carriers) AS leads,
       COLLECT { UNWIND organizations AS x RETURN DISTINCT x AS x ORDER BY x } AS organizations,
       COLLECT { UNWIND sources AS x RETURN DISTINCT x AS x ORDER BY x } AS sources
ORDER BY county, domain
