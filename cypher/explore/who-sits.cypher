// Who sits in a body
// Who sits in a body, for whom and in which role?
// $body: the id of the body; for example "esimerkkilan-hyte-ohjausryhma"
//
// On datasets/demo:
//   organization | role | kind | who | counts
//   Esimerkkilän hyvinvointialue | chair | Person | Henkilö 1 (hyvinvointijohtaja) | True
//   Metsäkylä | member | Person | Henkilö 14 (kunnanjohtaja) | True
//   Suurjärvi | member | Person | Henkilö 9 (sivistysjohtaja) | True
MATCH (who)-[s:SITS_IN|HAS_SEAT_IN]->(b:Body {dataset: $dataset, id: $body})
MATCH (o:Organization {dataset: $dataset}) WHERE o.id = s.on_behalf_of
RETURN o.name AS organization, coalesce(s.role, 'member') AS role, labels(who)[0] AS kind,
       coalesce(who.name, who.title) AS who, coalesce(s.counts, false) AS counts
ORDER BY organization, role, who
