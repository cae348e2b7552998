// Who has answered what
// Which topics has each organisation reported, and which are settled for it?
// $county: the id of the county; for example "hva-esimerkkila"
//
// On datasets/demo:
//   organization | reported | settled
//   Esimerkkilän hyvinvointialue | register:agreements, register:bodies, register:seats, responsibilities | agree…
//   Esimerkkilän järjestöverkosto |  | agreements, seats
//   Esimerkkilän liitto |  | agreements, seats
//   Honkaselkä | responsibilities, ties | agreements, responsibilities, seats, ties
//   Kivikoski | responsibilities, ties | agreements, responsibilities, seats, ties
//   … 9 more
MATCH (o:Organization {dataset: $dataset, county: $county})
RETURN o.name AS organization, coalesce(o.reported, []) AS reported, coalesce(o.answered, []) AS settled
ORDER BY organization
