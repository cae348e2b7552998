// The agreements of an organisation
// To which agreements is an organisation a party, and how far is it?
// $organization: the id of the organisation; for example "saarisalmi"
//
// On datasets/demo:
//   agreement | kind | agreement_status | party_status | due | decided | ends
//   Esimerkkilän hyte-ohjelma 2024–2025 | programme | in_force | committed | 2024-01-31 | 2024-01-30 | 2026-01-01
//   Esimerkkilän hyvinvointialueen ja Saarisalmen yhdyspintasopimus | interface | in_force | committed |  | 2024-…
//   Esimerkkilän hyvinvointialueen ja kuntien strateginen yhteistyösopimus | strategic | in_decision | committed …
//   Esimerkkilän turvallisuusyhteistyön puitesopimus | framework | in_decision | committed | 2024-08-31 | 2024-05…
MATCH (o:Organization {dataset: $dataset, id: $organization})-[p:PARTY_TO]->(a:Agreement)
RETURN a.name AS agreement, a.kind AS kind, a.status AS agreement_status, p.status AS party_status,
       toString(p.due) AS due, toString(p.decided) AS decided, toString(a.end) AS ends
ORDER BY agreement, party_status
