// Seats beside population
// How many seats does each municipality have in the bodies of its county, and how many for every 10 000 inhabitants?
// $county: the id of the county; for example "hva-esimerkkila"
//
// On datasets/demo:
//   municipality | population | seats | per_10000
//   Takamaa | 1200 | 1 | 8.3
//   Saarisalmi | 5300 | 3 | 5.7
//   Koivuranta | 31200 | 7 | 2.2
//   Suurjärvi | 68000 | 14 | 2.1
//   Honkaselkä | 15400 | 3 | 1.9
//   … 4 more
MATCH (k:Organization {dataset: $dataset, served: true, county: $county})
OPTIONAL MATCH (k)-[m:MEMBER_OF]->(:Body)
WITH k, coalesce(sum(m.county_seats), 0) AS seats
RETURN k.name AS municipality, k.population AS population, seats AS seats,
       round(10000.0 * seats / k.population, 1) AS per_10000
ORDER BY per_10000 DESC, municipality
