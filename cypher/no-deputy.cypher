// No deputy
// Tell where a responsible person is named but the deputy's cell is empty or vacant.
MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
WHERE c.deputy IN ['none', 'vacant', 'unknown']
RETURN o.id AS organization, d.id AS domain,
       CASE c.deputy WHEN 'unknown' THEN 'unknown' ELSE 'true' END AS verdict,
       CASE c.deputy WHEN 'unknown' THEN c.deputy_detail END AS detail,
       c.post AS post, c.person AS person, c.host AS host, coalesce(c.host, o.id) AS answers,
       [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources
ORDER BY organization, domain
