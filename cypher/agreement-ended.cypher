// Agreement ended
// Tell which agreements have the status in force although their end is not after the as-of date.
MATCH (a:Agreement {dataset: $dataset, status: 'in_force'})
WHERE a.end <= date($as_of)
RETURN a.id AS agreement, 'true' AS verdict, null AS detail, toString(a.end) AS `end`,
       duration.inDays(a.end, date($as_of)).days AS days_since, coalesce(a.counties, []) AS counties,
       [x IN [a.source] WHERE x IS NOT NULL] AS sources
ORDER BY agreement
