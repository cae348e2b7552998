// Roles on both sides of an agreement
// Tell who prepares or decides at one party of an agreement with opposed interests and acts at another one.
MATCH (a:Agreement {dataset: $dataset, opposed_interest: true})<-[p:PARTY_TO]-(o:Organization)
WHERE a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of)) AND p.status <> 'declined'
WITH DISTINCT a, o
CALL (o) {
    MATCH (x:Person)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b:Body)-[:OWNED_BY]->(o)
    WHERE NOT coalesce(s.role, '') IN ['secretary', 'expert'] AND coalesce(s.status, '') <> 'vacant'
      AND all(each IN held WHERE each.active)
    RETURN x AS x, coalesce(b.kind, '') <> 'council' AS counts, coalesce(b.kind, '') <> 'council' AS decides
    UNION
    MATCH (x:Person)-[:HOLDS {active: true}]->(q:Post)-[:POST_IN]->(o)
    WHERE coalesce(q.kind, '') <> 'elected'
    RETURN x AS x, true AS counts, coalesce(q.tier, '') IN ['executive', 'management'] AS decides
}
WITH a, x, o.id AS organization, collect(counts) AS counts, collect(decides) AS decides
ORDER BY organization
WITH a, x, collect({id: organization, counts: true IN counts, decides: true IN decides}) AS places
WHERE size([each IN places WHERE each.counts]) > 1 AND any(each IN places WHERE each.decides)
RETURN x.id AS person, a.id AS agreement, 'true' AS verdict, null AS detail,
       [each IN places | each.id] AS organizations, [each IN places WHERE each.decides | each.id] AS deciding,
       [y IN [a.source] WHERE y IS NOT NULL] AS sources
ORDER BY person, agreement
