// No lead
// Tell which domains nobody leads in a county or its municipalities.
MATCH (o:Organization {dataset: $dataset})-[c:CELL]->(d:Domain)
WHERE o.kind = 'county' OR o.served
WITH o.county AS county, d, collect({
    answers: coalesce(c.host, o.id), state: c.lead, detail: c.lead_detail,
    listed: coalesce(c.required, false) OR 'lead' IN coalesce(c.rows, []),
    idle: c.lead = 'not_applicable' OR (c.responsible = 'not_applicable' AND c.lead <> 'named')}) AS cells
WHERE any(x IN cells WHERE x.listed) OR NOT EXISTS { (d)-[:PART_OF]->(:Domain) }
WITH county, d, [x IN cells WHERE NOT x.idle] AS cells
WHERE size(cells) > 0 AND none(x IN cells WHERE x.state = 'named')
WITH county, d, size(cells) AS organizations, [x IN cells WHERE x.state = 'unknown'] AS silent
WITH county, d, organizations, silent, [x IN silent WHERE x.detail <> 'two-hosts'] AS plain
WITH county, d, organizations, CASE size(plain) WHEN 0 THEN silent ELSE plain END AS asked
RETURN county AS county, d.id AS domain, CASE size(asked) WHEN 0 THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN size(asked) = 0 THEN null WHEN all(x IN asked WHERE x.detail = 'stale') THEN 'stale'
            ELSE 'not-reported' END AS detail,
       organizations AS organizations,
       COLLECT { UNWIND asked AS x RETURN DISTINCT x.answers AS who ORDER BY who } AS answers,
       CASE WHEN size(asked) > 0 AND all(x IN asked WHERE x.detail = 'two-hosts') THEN ['hosting']
            ELSE ['responsibilities'] END AS topics
ORDER BY county, domain
