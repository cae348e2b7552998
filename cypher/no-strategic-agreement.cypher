// No strategic agreement
// Tell which counties have no strategic or framework agreement in force with any of their municipalities.
MATCH (h:Organization {dataset: $dataset, kind: 'county'})
WITH h, COUNT { (:Organization {dataset: $dataset, served: true, county: h.id}) } AS municipalities
WHERE municipalities > 0
OPTIONAL MATCH (a:Agreement {dataset: $dataset, status: 'in_force'})
WHERE a.kind IN ['strategic', 'framework'] AND h.id IN coalesce(a.counties, [])
  AND (a.start IS NULL OR a.start <= date($as_of)) AND (a.end IS NULL OR a.end > date($as_of))
OPTIONAL MATCH (o:Organization {dataset: $dataset, county: h.id})
WHERE a IS NOT NULL AND (o.served OR o.id = h.id)
WITH h, municipalities, a, o, COLLECT { MATCH (a)-[:COVERS]->(d:Domain) RETURN DISTINCT d.id } AS domains,
     [(h)-[:REPORTED {topic: 'register:agreements'}]->(d:Domain) | d.id] AS registered
WITH h, municipalities, a, o, EXISTS { MATCH (o)-[p:PARTY_TO {status: 'committed'}]->(a)
                                       WHERE p.decided IS NULL OR p.decided <= date($as_of) } AS joined,
     NOT EXISTS { (o)-[:PARTY_TO]->(a) } AND NOT ('agreements' IN coalesce(o.answered, [])
         OR (size(domains) > 0 AND (all(d IN domains WHERE d IN registered)
             OR all(d IN domains WHERE d IN [(o)-[:REPORTED {topic: 'agreements'}]->(x:Domain) | x.id]))))
         AS open
WITH h, municipalities, a,
     count(CASE WHEN o.id = h.id AND joined THEN 1 END) > 0 AS ours,
     count(CASE WHEN o.id = h.id AND (joined OR open) THEN 1 END) > 0 AS ours_maybe,
     count(CASE WHEN o.served AND joined THEN 1 END) > 0 AS theirs,
     count(CASE WHEN o.served AND (joined OR open) THEN 1 END) > 0 AS theirs_maybe
WITH h, municipalities, count(CASE WHEN ours AND theirs THEN 1 END) AS found,
     count(CASE WHEN ours_maybe AND theirs_maybe THEN 1 END) AS open
WHERE found = 0
WITH h, municipalities, 'agreements' IN coalesce(h.answered, []) AND open = 0 AS proven
RETURN h.id AS county, CASE WHEN proven THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT proven THEN 'not-reported' END AS detail, [] AS agreements, 0 AS joined,
       municipalities AS municipalities, COLLECT {
           MATCH (a:Agreement {dataset: $dataset})
           WHERE a.kind IN ['strategic', 'framework'] AND h.id IN coalesce(a.counties, [])
             AND a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of))
             AND NOT (a.status = 'in_force' AND (a.start IS NULL OR a.start <= date($as_of)))
           RETURN a.id AS id ORDER BY id } AS in_preparation
ORDER BY county
