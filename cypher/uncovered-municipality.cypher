// Uncovered municipality
// Tell which municipalities take part in a domain neither by a seat nor by a responsible person.
MATCH (k:Organization {dataset: $dataset, served: true})-[c:CELL {asked: true}]->(d:Domain)
WHERE NOT c.responsible IN ['named', 'not_applicable']
  AND NOT EXISTS { (k)-[:MEMBER_OF]->(:Body)-[:HANDLES]->(d) }
MATCH (h:Organization {dataset: $dataset, id: k.county})
WITH k, c, d, c.responsible <> 'unknown' AS known,
     'seats' IN coalesce(k.answered, []) OR EXISTS { (k)-[:REPORTED {topic: 'seats'}]->(d) }
     OR EXISTS { (h)-[:REPORTED {topic: 'register:seats'}]->(d) } AS settled
RETURN k.id AS organization, d.id AS domain,
       CASE WHEN settled AND known THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN settled AND known THEN null WHEN settled AND c.responsible_detail = 'stale' THEN 'stale'
            ELSE 'not-reported' END AS detail,
       coalesce(c.host, k.id) AS answers, c.responsible AS state, 0 AS seats,
       CASE WHEN settled THEN [] ELSE ['register:seats'] END
           + CASE WHEN known THEN [] WHEN c.responsible_detail = 'two-hosts' THEN ['hosting']
                  ELSE ['responsibilities'] END AS topics
ORDER BY organization, domain
