// No responsible person
// Tell where an organisation, or the host that answers for it, has nobody responsible for a domain.
MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true}]->(d:Domain)
WHERE c.responsible IN ['none', 'vacant', 'unknown']
RETURN o.id AS organization, d.id AS domain,
       CASE c.responsible WHEN 'unknown' THEN 'unknown' ELSE 'true' END AS verdict,
       CASE WHEN c.responsible <> 'unknown' AND c.deputy = 'named' THEN 'deputy-only'
            WHEN c.host IS NOT NULL AND c.responsible_detail = 'none' THEN 'host-has-no-post'
            ELSE c.responsible_detail END AS detail,
       c.post AS post, c.person AS person, c.host AS host, coalesce(c.host, o.id) AS answers,
       [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources,
       CASE WHEN c.responsible_detail IN ['post-vacant', 'person-left'] THEN c.post END AS cause
ORDER BY organization, domain
