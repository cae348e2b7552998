// Parallel bodies
// Tell which two bodies of the same level share a domain and nearly all organisations.
// $jaccard: threshold; default 0.8
MATCH (h:Organization {dataset: $dataset, kind: 'county'})
WITH collect(h.id) AS counties
MATCH (b:Body {dataset: $dataset, working: true})-[:HANDLES]->(d:Domain)<-[:HANDLES]-(c:Body {working: true})
WHERE b.id < c.id AND b.level = c.level
WITH DISTINCT counties, b, c, d.id AS domain
ORDER BY domain
WITH counties, b, c, collect(domain) AS domains
WITH counties, b, c, domains, COUNT { (b)<-[:MEMBER_OF]-(:Organization)-[:MEMBER_OF]->(c) } AS shared,
     COUNT { (b)<-[:MEMBER_OF]-(:Organization) } + COUNT { (c)<-[:MEMBER_OF]-(:Organization) } AS seated
WHERE shared > 0 AND toFloat(shared) / (seated - shared) >= $jaccard - 1e-9
RETURN b.id AS body, c.id AS other, 'true' AS verdict, null AS detail,
       toFloat(shared) / (seated - shared) AS similarity, shared AS shared, seated - shared AS organizations,
       domains AS domains, coalesce(b.counties,
           CASE size(counties) WHEN 1 THEN counties ELSE [] END) AS counties
ORDER BY body, other
