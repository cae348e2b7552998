// Where an organisation sits
// In which bodies does an organisation have seats, and who sits there?
// $organization: the id of the organisation; for example "suurjarvi"
//
// On datasets/demo:
//   body | level | seats | chairs | vacant | persons
//   Esimerkkilän hyte-ohjausryhmä | strategic | 1 | 0 | 0 | Henkilö 9 (sivistysjohtaja)
//   Esimerkkilän hyte-verkosto | coordination | 1 | 0 | 0 | Henkilö 10 (hyvinvointikoordinaattori)
//   Esimerkkilän lape-ohjausryhmä | strategic | 1 | 0 | 0 | Henkilö 9 (sivistysjohtaja)
//   Esimerkkilän yhdyspintaneuvottelukunta | strategic | 1 | 0 | 0 | Henkilö 13 (kaupunginhallituksen puheenjohta…
//   Hyvinvointikertomustyöryhmä | operational | 1 | 1 | 0 | Henkilö 10 (hyvinvointikoordinaattori)
//   … 9 more
MATCH (o:Organization {dataset: $dataset, id: $organization})-[m:MEMBER_OF]->(b:Body)
RETURN b.name AS body, b.level AS level, m.seats AS seats, m.chairs AS chairs, m.vacant AS vacant, COLLECT {
    MATCH (x:Person)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b)
    WHERE s.on_behalf_of = o.id AND all(each IN held WHERE each.active)
    RETURN DISTINCT x.name AS name ORDER BY name } AS persons
ORDER BY body
