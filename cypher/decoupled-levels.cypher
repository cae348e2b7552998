// Decoupled levels
// Tell in which domains of a county no operational body is linked to a strategic one.
MATCH (h:Organization {dataset: $dataset, kind: 'county'})
MATCH (d:Domain {dataset: $dataset})
WITH h, d, 'register:bodies' IN coalesce(h.reported, [])
           OR EXISTS { (h)-[:REPORTED {topic: 'register:bodies'}]->(d) } AS complete,
     COLLECT { MATCH (b:Body {working: true})-[:HANDLES]->(d) WHERE h.id IN coalesce(b.counties, [])
         RETURN DISTINCT b } AS bodies
WHERE size(bodies) > 0 OR NOT EXISTS { (d)-[:PART_OF]->(:Domain) }
WITH h, d, complete, bodies, size([b IN bodies WHERE b.level = 'operational']) AS operational,
     size([b IN bodies WHERE b.level = 'strategic']) AS strategic,
     COUNT { UNWIND bodies AS b MATCH (b)<-[m:MEMBER_OF]-(:Organization) WHERE m.unnamed > 0
         RETURN b } > 0 AS unnamed,
     COUNT { UNWIND bodies AS b
             MATCH (b)-[:LINKED_TO*1..2]-(s:Body {level: 'strategic'})
             WHERE b.level = 'operational' AND s IN bodies
               AND (EXISTS { (b)-[:LINKED_TO]-(s) }
                    OR EXISTS { MATCH (b)-[:LINKED_TO]-(m:Body)-[:LINKED_TO]-(s) WHERE m IN bodies })
             RETURN DISTINCT b } AS linked
WITH h, d, complete, operational, strategic, unnamed, linked, operational > 0 AND strategic > 0 AS levels
WHERE linked = 0 AND (levels OR NOT complete)
RETURN h.id AS county, d.id AS domain, CASE WHEN levels
    AND NOT unnamed THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT levels THEN 'not-reported' WHEN unnamed THEN 'person-unknown' END AS detail,
       operational AS operational, strategic AS strategic, linked AS linked,
       CASE WHEN levels THEN toFloat(linked) / operational END AS linking_index
ORDER BY county, domain
