// Isolated municipality
// Tell which municipalities have no ties, on four levels.
MATCH (k:Organization {dataset: $dataset, served: true})
MATCH (h:Organization {dataset: $dataset, id: k.county})
WITH k, h, COUNT { (k)-[:TIED_TO]-(:Organization) } AS ties,
     COUNT { (k)-[:MEMBER_OF]->(:Body {plenary: true}) } AS plenary,
     EXISTS { MATCH (k)-[t:TIED_TO]-(:Organization) WHERE 'strategic' IN t.levels }
     OR EXISTS { (k)-[:MEMBER_OF]->(:Body {plenary: true, level: 'strategic'})<-[:MEMBER_OF]-(h) } AS strategic,
     EXISTS { MATCH (k)-[:TIED_TO]-(o:Organization) WHERE o.id <> h.id } AS peers,
     NOT EXISTS { MATCH (o:Organization {dataset: $dataset, settled: false})
         WHERE o.component = k.component } AS whole
UNWIND [{level: 'all', lacks: ties = 0, sure: k.settled, applies: true},
        {level: 'county', lacks: k.component <> h.component, sure: whole, applies: ties > 0},
        {level: 'peers', lacks: NOT peers, sure: k.settled, applies: ties > 0},
        {level: 'strategic', lacks: NOT strategic, sure: k.settled, applies: ties > 0}] AS each
WITH h, each.level AS level, collect({
    k: k, ties: ties, plenary: plenary,
    verdict: CASE WHEN NOT (each.applies
        AND each.lacks) THEN 'false' WHEN each.sure THEN 'true' ELSE 'unknown' END}) AS rows
UNWIND [row IN rows WHERE row.verdict <> 'false'] AS row
RETURN row.k.id AS organization, level AS level, row.verdict AS verdict,
       CASE row.verdict WHEN 'unknown' THEN 'not-reported' END AS detail,
       row.ties AS ties, row.plenary AS plenary, row.k.registers AS topics,
       CASE WHEN size(rows) > 1 AND all(x IN rows WHERE x.verdict = 'true') THEN h.id END AS cause
ORDER BY organization, level
