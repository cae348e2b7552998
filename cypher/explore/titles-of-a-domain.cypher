// Who usually answers for a domain
// By which posts is a domain answered for, and in how many municipalities?
// $domain: the id of the domain; for example "hyte"
//
// On datasets/demo:
//   title | municipalities
//   hyvinvointikoordinaattori | 9
//   kunnanjohtaja | 3
//   hyvinvointisuunnittelija | 1
//   kehittämispäällikkö | 1
//   kommundirektör | 1
//   … 2 more
MATCH (p:Post {dataset: $dataset})-[:CARRIES]->(r:Responsibility {role: 'responsible', stands: true})
MATCH (o:Organization {kind: 'municipality'})-[:HAS]->(r)-[:FOR]->(:Domain {id: $domain})
RETURN p.title AS title, count(DISTINCT o) AS municipalities
ORDER BY municipalities DESC, title
