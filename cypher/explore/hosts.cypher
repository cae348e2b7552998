// Who answers for others
// Which organisations answer for others, in what, and until when?
//
// On datasets/demo:
//   host | domains | ends | members
//   Länsi-Esimerkkilän kuntayhtymä | tyollisyys |  | Peräsuo
//   Länsi-Esimerkkilän kuntayhtymä | tyollisyys, kotoutuminen |  | Lehtolampi, Takamaa
//   Suurjärvi | kotoutuminen |  | Takamaa
MATCH (h:Organization {dataset: $dataset})-[r:HOSTS]->(m:Organization)
WHERE (r.start IS NULL OR r.start <= date($as_of)) AND (r.end IS NULL OR r.end > date($as_of))
WITH h, m, r
ORDER BY m.name
RETURN h.name AS host, coalesce(r.domains, ['all']) AS domains, toString(r.end) AS ends, collect(m.name) AS members
ORDER BY host, domains, ends
