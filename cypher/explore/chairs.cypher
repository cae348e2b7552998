// Who chairs
// How many bodies of its county does each organisation chair, and which?
//
// On datasets/demo:
//   organization | chairs | bodies
//   Esimerkkilän hyvinvointialue | 5 | Esimerkkilän hyte-ohjausryhmä, Esimerkkilän hyte-verkosto, Esimerkkilän la…
//   Suurjärvi | 4 | Hyvinvointikertomustyöryhmä, Palveluverkkotyöryhmä, Työllisyyden johtoryhmä, Työllisyystyöryh…
//   Näytelän hyvinvointialue | 3 | Näytelän hyte-ohjausryhmä, Näytelän hyte-työryhmä, Näytelän varautumisryhmä
//   Keskuskylä | 1 | Mallilan kuntien hyte-verkosto
//   Koskiranta | 1 | Näytelän työllisyysryhmä
//   … 2 more
MATCH (o:Organization {dataset: $dataset})-[r:REPRESENTED_IN]->(b:Body)
WHERE r.chairs > 0
WITH o, b.name AS body
ORDER BY body
RETURN o.name AS organization, count(body) AS chairs, collect(body) AS bodies
ORDER BY chairs DESC, organization
