// A domain through a county
// What is known of a domain in each organisation of a county?
// $county: the id of the county; for example "hva-esimerkkila"
// $domain: the id of the domain; for example "hyte"
//
// On datasets/demo:
//   organization | responsible | detail | deputy | lead | host
//   Esimerkkilän hyvinvointialue | named |  | named | named |
//   Honkaselkä | named |  | named | none |
//   Kivikoski | named |  | none | none |
//   Koivuranta | named |  | named | none |
//   Lehtolampi | named |  | unknown | unknown |
//   … 5 more
MATCH (o:Organization {dataset: $dataset, county: $county})-[c:CELL]->(d:Domain {id: $domain})
RETURN o.name AS organization, c.responsible AS responsible, c.responsible_detail AS detail, c.deputy AS deputy,
       c.lead AS lead, c.host AS host
ORDER BY organization
