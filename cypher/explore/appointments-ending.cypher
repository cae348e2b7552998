// Appointments that end soon
// Whose appointments end within so many days, and how many responsibilities go with the post?
// $days: how many days ahead; for example 365
//
// On datasets/demo:
//   ends | person | post | organization | responsibilities
//   2024-06-02 | Henkilö 15 (sivistysjohtaja) | sivistysjohtaja | Metsäkylä | 1
MATCH (x:Person {dataset: $dataset})-[h:HOLDS {active: true}]->(p:Post)-[:POST_IN]->(o:Organization)
WHERE h.end <= date($as_of) + duration({days: $days})
RETURN toString(h.end) AS ends, x.name AS person, p.title AS post, o.name AS organization,
       COUNT { (p)-[:CARRIES]->(:Responsibility {stands: true}) } AS responsibilities
ORDER BY ends, person, post
