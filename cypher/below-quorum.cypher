// Below the quorum
// Tell which agreements with a quorum cannot reach it with what is known.
MATCH (a:Agreement {dataset: $dataset})
WHERE a.quorum IS NOT NULL AND a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of))
MATCH (h:Organization {dataset: $dataset, kind: 'county'})
WHERE h.id IN coalesce(a.counties, [])
WITH a, h, COLLECT { MATCH (a)-[:COVERS]->(d:Domain) RETURN DISTINCT d.id } AS domains,
     [(h)-[:REPORTED {topic: 'register:agreements'}]->(d:Domain) | d.id] AS scoped
WITH a, h, 'register:agreements' IN coalesce(h.reported, [])
           OR (size(domains) > 0 AND all(d IN domains WHERE d IN scoped)) AS complete
MATCH (o:Organization {dataset: $dataset, county: h.id})
WHERE o.served OR o.id = h.id
OPTIONAL MATCH (o)-[p:PARTY_TO]->(a)
WITH a, o, complete, count(p) AS rows,
     count(CASE WHEN p.status = 'committed' AND (p.decided IS NULL OR p.decided <= date($as_of)) THEN 1 END)
         AS joined
WITH a, collect({ours: o.served IS NOT NULL, stand: CASE
         WHEN joined > 0 THEN 'committed' WHEN complete OR rows > 0 THEN 'not_committed'
         ELSE 'unknown' END}) AS stands
WITH a, [x IN stands WHERE x.ours | x.stand] AS ours, [x IN stands WHERE NOT x.ours | x.stand] AS theirs
WITH a, ours, theirs, toInteger(ceil(round(a.quorum * size(ours), 9))) AS needed,
     size([x IN ours WHERE x = 'committed']) AS committed, size([x IN ours WHERE x = 'unknown']) AS unknown
WITH *, CASE WHEN 'not_committed' IN theirs THEN 'not_committed' WHEN 'unknown' IN theirs THEN 'unknown'
             ELSE 'committed' END AS county_status
WITH *, committed + unknown < needed OR county_status = 'not_committed' AS short
WHERE short OR committed < needed OR county_status <> 'committed'
RETURN a.id AS agreement, CASE WHEN short THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT short THEN 'not-reported' END AS detail, committed AS committed, needed AS needed,
       unknown AS unknown, size(ours) AS municipalities, county_status AS county_status, a.counties AS counties,
       [x IN [a.source] WHERE x IS NOT NULL] AS sources
ORDER BY agreement
