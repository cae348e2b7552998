// What falls open when somebody leaves
// Which responsibilities does nobody else carry beside a person, and which seats does the person hold?
// $person: the id of the person; for example "henkilo-01"
//
// On datasets/demo:
//   what | role | organization | place
//   responsibility | lead | Esimerkkilän hyvinvointialue | Hyvinvoinnin ja terveyden edistäminen
//   responsibility | responsible | Esimerkkilän hyvinvointialue | Hyvinvoinnin ja terveyden edistäminen
//   seat | chair | Esimerkkilän hyvinvointialue | Esimerkkilän hyte-ohjausryhmä
MATCH (x:Person {dataset: $dataset, id: $person})
CALL (x) {
    MATCH (x)-[:HOLDS*0..1]->()-[:CARRIES|DEPUTIZES]->(r:Responsibility {stands: true})-[:FOR]->(d:Domain)
    WHERE r.persons = [x.id]
    MATCH (o:Organization)-[:HAS]->(r)
    RETURN 'responsibility' AS what, r.role AS role, o.name AS organization, d.name_fi AS place
    UNION
    MATCH (x)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b:Body)
    WHERE all(each IN held WHERE each.active)
    MATCH (o:Organization {dataset: $dataset}) WHERE o.id = s.on_behalf_of
    RETURN 'seat' AS what, coalesce(s.role, 'member') AS role, o.name AS organization, b.name AS place
}
RETURN what AS what, role AS role, organization AS organization, place AS place
ORDER BY what, role, organization, place
