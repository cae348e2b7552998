// Left but still named
// Tell which persons are named in an organisation that they have left.
MATCH (x:Person {dataset: $dataset})-[:CARRIES|DEPUTIZES]->(r:Responsibility {status: 'named'})
WHERE r.says IS NOT NULL
MATCH (o:Organization)-[:HAS]->(r)-[:FOR]->(t)
WITH o, x, collect({duty: t.id, role: r.role, source: r.source}) AS told
MATCH (x)-[h:HOLDS]->(:Post)-[:POST_IN]->(o)
WITH o, x, told, max(h.end) AS until, count(h) AS held,
    count(CASE WHEN h.end <= date($as_of) THEN 1 END) AS over
WHERE over = held
RETURN o.id AS organization, x.id AS person, 'true' AS verdict, null AS detail,
       COLLECT { UNWIND told AS t RETURN DISTINCT t.duty AS y ORDER BY y } AS duties,
       COLLECT { UNWIND told AS t RETURN DISTINCT t.role AS y ORDER BY y } AS roles,
       COLLECT { UNWIND told AS t WITH t WHERE t.source IS NOT NULL
                 RETURN DISTINCT t.source AS y ORDER BY y } AS sources,
       toString(until) AS until
ORDER BY organization, person
