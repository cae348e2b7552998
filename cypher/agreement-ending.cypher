// Agreement ending
// Tell which agreements in force end within `days`: as-of date < end ≤ as-of date + `days`.
// $days: threshold; default 180
MATCH (a:Agreement {dataset: $dataset, status: 'in_force'})
WHERE a.end > date($as_of) AND (a.start IS NULL OR a.start <= date($as_of))
WITH a, duration.inDays(date($as_of), a.end).days AS days_left
WHERE days_left <= $days
RETURN a.id AS agreement, 'true' AS verdict, null AS detail, toString(a.end) AS `end`, days_left AS days_left,
       coalesce(a.counties, []) AS counties, [x IN [a.source] WHERE x IS NOT NULL] AS sources
ORDER BY agreement
