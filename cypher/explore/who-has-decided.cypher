// Who has decided on an agreement
// How far are the parties of each agreement that is not in force yet?
//
// On datasets/demo:
//   agreement | status | parties | names
//   Esimerkkilän hyvinvointialueen ja kuntien strateginen yhteistyösopimus | committed | 4 | Esimerkkilän hyvinvo…
//   Esimerkkilän hyvinvointialueen ja kuntien strateginen yhteistyösopimus | declined | 1 | Kivikoski
//   Esimerkkilän hyvinvointialueen ja kuntien strateginen yhteistyösopimus | in_decision | 1 | Honkaselkä
//   Esimerkkilän hyvinvointialueen ja kuntien strateginen yhteistyösopimus | preparing | 1 | Koivuranta
//   Esimerkkilän turvallisuusyhteistyön puitesopimus | committed | 5 | Honkaselkä, Koivuranta, Metsäkylä, Saarisa…
//   … 6 more
MATCH (a:Agreement {dataset: $dataset})
WHERE a.status IN ['draft', 'in_decision']
OPTIONAL MATCH (o:Organization)-[p:PARTY_TO]->(a)
WITH a, p.status AS status, o.name AS name
ORDER BY name
RETURN a.name AS agreement, status AS status, count(name) AS parties, collect(name) AS names
ORDER BY agreement, status
