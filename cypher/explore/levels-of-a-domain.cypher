// The levels of a domain
// Which bodies does each county have on each level of a domain?
// $domain: the id of the domain; for example "hyte"
//
// On datasets/demo:
//   county | strategic | coordination | operational
//   hva-esimerkkila | Esimerkkilän hyte-ohjausryhmä | Esimerkkilän hyte-verkosto | Hyvinvointikertomustyöryhmä
//   hva-mallila | Mallilan yhdyspintaryhmä | Mallilan kuntien hyvinvointifoorumi | Mallilan kuntien hyte-verkosto
//   hva-naytela | Näytelän hyte-ohjausryhmä |  | Näytelän hyte-työryhmä
MATCH (b:Body {dataset: $dataset, working: true})-[:HANDLES]->(:Domain {id: $domain})
UNWIND b.counties AS county
WITH county, b
ORDER BY b.name
RETURN county AS county, [x IN collect(b) WHERE x.level = 'strategic' | x.name] AS strategic,
       [x IN collect(b) WHERE x.level = 'coordination' | x.name] AS coordination,
       [x IN collect(b) WHERE x.level = 'operational' | x.name] AS operational
ORDER BY county
