// Late commitment
// Tell which counties and municipalities should have decided on an agreement by now and have not.
MATCH (o:Organization {dataset: $dataset})-[p:PARTY_TO]->(a:Agreement)
WHERE (o.kind = 'county' OR o.served) AND p.due IS NOT NULL
  AND a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of))
  AND NOT EXISTS { MATCH (o)-[q:PARTY_TO]->(a) WHERE q.status IN ['committed', 'declined']
                     AND (q.decided IS NULL OR q.decided <= date($as_of)) }
WITH o, a, p
ORDER BY p.due DESC, p.key
WITH o, a, head(collect(p)) AS p
WHERE p.due < date($as_of)
RETURN o.id AS organization, a.id AS agreement, 'true' AS verdict, null AS detail, p.status AS status,
       toString(p.due) AS due, duration.inDays(p.due, date($as_of)).days AS days_late,
       [x IN [p.source] WHERE x IS NOT NULL] AS sources
ORDER BY organization, agreement
