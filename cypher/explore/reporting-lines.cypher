// What reports to what
// Up which line does each body of a domain report?
// $domain: the id of the domain; for example "hyte"
//
// On datasets/demo:
//   body | level | reports_to
//   Esimerkkilän hyte-ohjausryhmä | strategic |
//   Esimerkkilän hyte-verkosto | coordination | Esimerkkilän hyte-ohjausryhmä
//   Hyvinvointikertomustyöryhmä | operational | Esimerkkilän hyte-verkosto, Esimerkkilän hyte-ohjausryhmä
//   Mallilan kuntien hyte-verkosto | operational |
//   Mallilan kuntien hyvinvointifoorumi | coordination |
//   … 3 more
MATCH (b:Body {dataset: $dataset, working: true})-[:HANDLES]->(:Domain {id: $domain})
OPTIONAL MATCH line = (b)-[:REPORTS_TO*1..6]->(top:Body)
WHERE NOT EXISTS { (top)-[:REPORTS_TO]->(:Body) }
RETURN b.name AS body, b.level AS level, [n IN nodes(line) | n.name][1..] AS reports_to
ORDER BY body
