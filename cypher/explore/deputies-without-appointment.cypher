// Deputies whose holder is not on record
// Which deputies are named by a post that nobody is known to hold?
//
// On datasets/demo:
//   organization | post | domains
//   Ilvesperä | sivistysjohtaja | 2
//   Järvenpohja | sivistysjohtaja | 2
//   Koskiranta | sivistysjohtaja | 2
//   Kuusikko | sivistysjohtaja | 2
//   Lepikkö | sivistysjohtaja | 2
//   … 15 more
MATCH (o:Organization {dataset: $dataset})-[:HAS]->(r:Responsibility {role: 'deputy', stands: true})-[:FOR]->(d:Domain)
MATCH (p:Post)-[:DEPUTIZES]->(r)
WHERE r.persons IS NULL
RETURN o.name AS organization, p.title AS post, count(d) AS domains
ORDER BY domains DESC, organization, post
LIMIT 20
