// Who has answered what
// Which topics has each organisation reported, and which are settled for it?
// $county: the id of the county; for example "hva-esimerkkila"
//
// On datasets/demo:
//   organization | reported | settled
//   Esimerkkilän Työvoimapalvelu Oy |  | agreements, seats
//   Esimerkkilän ammattiopisto |  | agreements, seats
//   Esimerkkilän hyvinvointialue | register:agreements, register:bodies, register:seats, responsibilities | agree…
//   Esimerkkilän hyvinvointisäätiö |  | agreements, seats
//   Esimerkkilän järjestöverkosto | ties | agreements, seats, ties
//   … 15 more
MATCH (o:Organization {dataset: $dataset, county: $county})
RETURN o.name AS organization, coalesce(o.reported, []) AS reported, coalesce(o.answered, []) AS settled
ORDER BY organization
