// Unclear responsibility
// Tell where it is not clear who is responsible, although somebody is.
MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true}]->(d:Domain)
WHERE c.responsible = 'named' OR c.responsible_detail = 'two-hosts'
WITH o, c, d, coalesce(c.host, o.id) AS answers
MATCH (a:Organization {dataset: $dataset, id: answers})
WITH o, c, d, a, COALESCE(c.responsible_detail, '') = 'two-hosts' AS two,
     [(a)-[:HAS]->(r:Responsibility {role: 'responsible'})-[:FOR]->(d) WHERE r.says IN ['named', 'none']
      | {by: coalesce(r.claimed_by, a.id), named: r.says = 'named', known: coalesce(r.known_as, []),
         shared: coalesce(r.shared, false)}] AS claims,
     [(a)-[:HAS]->(r:Responsibility {role: 'lead', says: 'named'})-[:FOR]->(d) | r.known_as] AS leads
WITH o, c, d, a, two, claims, leads, [x IN claims WHERE x.named] AS named
WITH o, c, d, a, two, claims, leads, all(x IN named WHERE x.shared) AS shared,
     reduce(found = [], n IN named | [x IN found WHERE none(y IN x WHERE y IN n.known)]
         + [reduce(one = n.known, x IN [x IN found WHERE any(y IN x
             WHERE y IN n.known)] | one + x)]) AS carriers
WITH o, c, d, a, two, claims, carriers,
     size(claims) > 1 AND size(carriers) > 1 AND NOT shared
         AND none(x IN carriers WHERE any(k IN leads WHERE any(y IN k WHERE y IN x))) AS several,
     [x IN claims | {by: x.by, at: CASE WHEN x.named
         THEN head([i IN range(0, size(carriers) - 1) WHERE any(y IN carriers[i] WHERE y IN x.known)])
         ELSE -1 END}] AS told
WITH o, c, d, a, two, several, CASE WHEN size(claims) > 1 THEN size(carriers) END AS carriers,
     any(x IN told WHERE any(y IN told WHERE x.by <> y.by AND x.at <> y.at)) AS claimed
WHERE two OR several OR claimed
RETURN o.id AS organization, d.id AS domain, 'true' AS verdict,
       CASE WHEN two THEN 'two-hosts' WHEN several THEN 'several-without-lead'
            ELSE 'conflicting-claims' END AS detail,
       c.host AS host, a.id AS answers, [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources,
       carriers AS carriers
ORDER BY organization, domain
