// Missing counterpart
// Tell where one side has a coordinator, and the other neither a coordinator nor anybody responsible.
MATCH (k:Organization {dataset: $dataset, served: true})-[c:CELL]->(d:Domain)
WHERE c.asked OR 'coordinator' IN c.rows
MATCH (h:Organization {dataset: $dataset, id: k.county})-[e:CELL]->(d)
WHERE NOT (c.coordinator <> 'named' AND c.responsible = 'not_applicable')
  AND NOT (e.coordinator <> 'named' AND e.responsible = 'not_applicable')
WITH k, h, d, c, e,
     c.coordinator <> 'named' AND c.responsible <> 'named' AND e.coordinator IN ['named', 'unknown'] AS here,
     e.coordinator <> 'named' AND e.responsible <> 'named' AND c.coordinator IN ['named', 'unknown'] AS there
WHERE here OR there
WITH k, h, d, c, e, here, there,
     CASE WHEN c.coordinator = 'unknown' THEN [c.coordinator_detail] ELSE [] END
         + CASE WHEN here AND c.responsible = 'unknown' THEN [c.responsible_detail] ELSE [] END AS ours,
     CASE WHEN e.coordinator = 'unknown' THEN [e.coordinator_detail] ELSE [] END
         + CASE WHEN there AND e.responsible = 'unknown' THEN [e.responsible_detail] ELSE [] END AS theirs
WITH k, h, d, c, e, ours, theirs,
     here AND e.coordinator = 'named' AND c.coordinator <> 'unknown' AND c.responsible <> 'unknown' AS missing,
     there AND c.coordinator = 'named' AND e.coordinator <> 'unknown' AND e.responsible <> 'unknown' AS without
RETURN k.id AS organization, d.id AS domain,
       CASE WHEN missing OR without THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN without THEN 'county-side' WHEN missing THEN 'municipality-side'
            WHEN all(x IN ours + theirs WHERE x = 'stale') THEN 'stale' ELSE 'not-reported' END AS detail,
       h.id AS county, c.host AS host,
       CASE size(ours) WHEN 0 THEN [] ELSE [coalesce(c.host, k.id)] END
           + CASE size(theirs) WHEN 0 THEN [] ELSE [coalesce(e.host, h.id)] END AS answers,
       CASE WHEN all(x IN ours + theirs WHERE x = 'two-hosts') THEN ['hosting']
            ELSE ['responsibilities'] END AS topics,
       [x IN [CASE WHEN missing THEN e.coordinator_source WHEN without THEN c.coordinator_source END]
        WHERE x IS NOT NULL] AS sources
ORDER BY organization, domain
