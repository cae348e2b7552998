// Orphan domain
// Tell for which domains no organisation of a county has anybody named.
MATCH (o:Organization {dataset: $dataset})-[c:CELL]->(d:Domain)
WHERE o.kind = 'county' OR o.served
WITH o.county AS county, d, collect({answers: coalesce(c.host, o.id), state: c.responsible,
                                     detail: c.responsible_detail, asked: coalesce(c.asked, false)}) AS cells
WHERE (any(x IN cells WHERE x.asked) OR NOT EXISTS { (d)-[:PART_OF]->(:Domain) })
  AND any(x IN cells WHERE x.state <> 'not_applicable') AND none(x IN cells WHERE x.state = 'named')
  AND NOT EXISTS {
      MATCH (x:Organization)-[:HAS]->(:Responsibility {role: 'responsible', says: 'named'})-[:FOR]->(d)
      WHERE coalesce(x.served, true) AND (x.county = county OR (x.county IS NULL
          AND x.kind <> 'municipality')) }
WITH county, d, size(cells) AS organizations, [x IN cells WHERE x.state = 'unknown'] AS open
RETURN county AS county, d.id AS domain, CASE size(open) WHEN 0 THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN size(open) = 0 THEN null WHEN all(x IN open WHERE x.detail = 'stale') THEN 'stale'
            ELSE 'not-reported' END AS detail,
       organizations AS organizations,
       COLLECT { UNWIND open AS x RETURN DISTINCT x.answers AS who ORDER BY who } AS answers
ORDER BY county, domain
