// What mandates rest on
// On what do the mandates of those responsible rest in each domain?
//
// On datasets/demo:
//   domain | mandate | responsible | with_decision | for_example
//   hyte | decision | 14 | 14 | KH 11.3.2024 § 40
//   hyte | unknown | 4 | 0 |
//   hyte | oral | 1 | 0 |
//   ikaihmiset | unknown | 3 | 0 |
//   jarjestot | unknown | 2 | 0 |
//   … 12 more
MATCH (:Organization {dataset: $dataset})-[:HAS]->(r:Responsibility {role: 'responsible', stands: true})-[:FOR]->(d:Domain)
WITH d.id AS domain, coalesce(r.mandate, 'unknown') AS mandate, r.mandate_source AS decision
RETURN domain AS domain, mandate AS mandate, count(*) AS responsible, count(decision) AS with_decision,
       min(decision) AS for_example
ORDER BY domain, responsible DESC, mandate
