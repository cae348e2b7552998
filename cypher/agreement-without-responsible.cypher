// Agreement without a responsible person
// Tell for which agreements and programmes no organisation has anybody named responsible.
MATCH (a:Agreement {dataset: $dataset})
WHERE a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of))
  AND NOT EXISTS { MATCH (:Responsibility {role: 'responsible', says: 'named'})-[:FOR]->(a) }
WITH a, COLLECT { MATCH (a)-[:COVERS]->(d:Domain) RETURN DISTINCT d.id } AS domains
WITH a, domains, COLLECT {
    MATCH (o:Organization {dataset: $dataset})
    WHERE (o.kind = 'county' OR o.served) AND EXISTS {
        MATCH (o)-[p:PARTY_TO]->(a) WHERE p.status <> 'declined' OR p.decided > date($as_of) }
    RETURN o } AS parties, COLLECT {
    MATCH (o:Organization {dataset: $dataset})
    WHERE o.county IN coalesce(a.meant_for, []) AND (o.id = o.county OR o.served)
        AND NOT EXISTS { (o)-[:PARTY_TO]->(a) }
    OPTIONAL MATCH (h:Organization {dataset: $dataset, id: o.county})
    WITH o, domains, [(h)-[:REPORTED {topic: 'register:agreements'}]->(x:Domain) | x.id] AS registered
    WHERE NOT ('agreements' IN coalesce(o.answered, [])
         OR (size(domains) > 0 AND (all(d IN domains WHERE d IN registered)
             OR all(d IN domains WHERE d IN [(o)-[:REPORTED {topic: 'agreements'}]->(x:Domain) | x.id]))))
    RETURN o } AS possible
WITH a, domains, parties + possible AS asked, COLLECT {
    MATCH (h:Organization {dataset: $dataset, kind: 'county'})
    WHERE h.id IN coalesce(a.counties, [])
    RETURN h } AS counties
WITH a, domains, CASE size(asked) WHEN 0 THEN counties ELSE asked END AS asked
UNWIND asked AS o
WITH a, domains, o, [(o)-[:HAS]->(r:Responsibility {role: 'responsible'})-[:FOR]->(a) | r.says] AS said,
     [(o)-[:REPORTED {topic: 'responsibilities'}]->(x:Domain) | x.id] AS scoped
WITH a, o, [x IN said WHERE x IS NOT NULL] AS said, 'responsibilities' IN coalesce(o.reported, [])
    OR (size(domains) > 0 AND all(x IN domains WHERE x IN scoped)) AS answered
WITH a, collect({id: o.id, silent: size(said) = 0 AND NOT answered,
                 open: all(x IN said WHERE x = 'unknown') AND (size(said) > 0 OR NOT answered),
                 idle: 'not_applicable' IN said AND none(x IN said WHERE x IN ['vacant', 'none'])}) AS asked
WHERE any(x IN asked WHERE NOT x.idle)
WITH a, asked, [x IN asked WHERE x.open] AS open
RETURN a.id AS agreement, CASE size(open) WHEN 0 THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN size(open) = 0 THEN null WHEN any(x IN open WHERE x.silent) THEN 'not-reported'
            ELSE 'stale' END AS detail,
       [] AS responsible, size(asked) AS asked,
       COLLECT { UNWIND open AS x RETURN x.id AS who ORDER BY who } AS answers,
       coalesce(a.counties, []) AS counties, [x IN [a.source] WHERE x IS NOT NULL] AS sources
ORDER BY agreement
