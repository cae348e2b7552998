// Structural hole
// Tell between which groups of a county's organisations there is no tie.
MATCH (o:Organization {dataset: $dataset})
WHERE o.county IS NOT NULL AND o.kind <> 'county' AND coalesce(o.served, true)
UNWIND [{basis: 'kind', group: o.kind}, {basis: 'sub-region', group: o.sub_region}] AS each
WITH o.county AS county, each.basis AS basis, each.group AS group, o
WHERE group IS NOT NULL
WITH county, basis, group, collect(o) AS members
WITH county, basis, collect({name: group, members: members}) AS groups
UNWIND groups AS one
UNWIND groups AS two
WITH county, basis, one, two, one.members + two.members AS both
WHERE one.name < two.name
  AND NOT EXISTS { MATCH (x:Organization)-[:TIED_TO]-(y:Organization) WHERE x IN one.members
      AND y IN two.members }
WITH county, basis, one, two, both, all(x IN both WHERE x.settled) AS settled, COLLECT {
    MATCH (x:Organization)-[:TIED_TO]-(b:Organization)-[:TIED_TO]-(y:Organization)
    WHERE x IN one.members AND y IN two.members AND NOT b IN both AND b.kind <> 'county'
    RETURN DISTINCT b.id AS broker ORDER BY broker } AS brokers
RETURN county AS county, one.name AS organization, two.name AS other,
       CASE WHEN settled THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT settled THEN 'not-reported' END AS detail, basis AS basis, one.name AS group,
           two.name AS second,
       brokers AS brokers, CASE size(brokers) WHEN 0 THEN 'nobody' ELSE brokers END AS between,
           size(both) AS members,
       [t IN ['register:seats', 'register:ties']
        WHERE any(x IN both WHERE (settled OR NOT x.settled) AND t IN x.registers)] AS topics
ORDER BY county, organization, other
