// Who chairs
// How many bodies of its county does each organisation chair, and which?
//
// On datasets/demo:
//   organization | chairs | bodies
//   Esimerkkilän hyvinvointialue | 8 | Esimerkkilän aluevaltuusto, Esimerkkilän hyte-ohjausryhmä, Esimerkkilän hy…
//   Suurjärvi | 6 | Hyvinvointikertomustyöryhmä, Palveluverkkotyöryhmä, Suurjärven kaupunginvaltuusto, Työllisyyd…
//   Keskuskylä | 2 | Mallilan kuntien hyte-verkosto, Mallilan kuntien hyvinvointifoorumi
//   Näytelän hyvinvointialue | 2 | Näytelän hyte-ohjausryhmä, Näytelän hyte-työryhmä
//   Hiekkala | 1 | Etelä-Mallilan perhetyöryhmä
//   … 6 more
MATCH (o:Organization {dataset: $dataset})-[r:REPRESENTED_IN]->(b:Body)
WHERE r.chairs > 0
WITH o, b.name AS body
ORDER BY body
RETURN o.name AS organization, count(body) AS chairs, collect(body) AS bodies
ORDER BY chairs DESC, organization
