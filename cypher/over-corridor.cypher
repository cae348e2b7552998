// Over the corridor
// Tell which municipalities hold more of the seats than both their population and an even share explain.
// $factor: threshold; default 1.1
// $fewest_seats: threshold; default 20
MATCH (k:Organization {dataset: $dataset, served: true})
OPTIONAL MATCH (k)-[m:MEMBER_OF]->(:Body)
WITH k, coalesce(sum(m.county_seats), 0) AS seats, 'seats' IN coalesce(k.answered, []) AS settled
WITH k.county AS county, collect({id: k.id, people: k.population, settled: settled,
                                  seats: CASE WHEN settled OR seats > 0 THEN seats END}) AS towns
WITH county, towns, size(towns) AS size, reduce(n = 0, x IN towns | n + coalesce(x.seats, 0)) AS all_seats,
     CASE WHEN all(x IN towns WHERE x.people IS NOT NULL) THEN reduce(n = 0,
         x IN towns | n + x.people) END AS people
WHERE all_seats >= $fewest_seats
WITH county, towns, size, all_seats, CASE WHEN people > 0 THEN people END AS people,
     toFloat(size([x IN towns WHERE x.settled])) / size >= 0.8 - 1e-9 AS reported
UNWIND towns AS town
WITH county, town, all_seats, reported, 1.0 / size AS even, toFloat(town.people) / people AS own
WITH county, town, all_seats, reported, even, own, reported AND own IS NOT NULL AS known,
     CASE WHEN even < own THEN even ELSE own END AS lower, CASE WHEN even > own THEN even ELSE own END AS upper
WITH *, $factor * upper * all_seats AS limit
WITH *, known AND coalesce(town.seats > limit + 1e-9, false) AS over
WHERE over OR NOT (known AND town.settled)
RETURN town.id AS organization, CASE WHEN over THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT over THEN 'not-reported' END AS detail, county AS county, town.seats AS seats,
           all_seats AS all_seats,
       toFloat(town.seats) / all_seats AS seat_share, even AS even_share, own AS population_share,
       lower AS lower, upper AS upper, CASE WHEN reported AND town.settled THEN [] ELSE ['register:seats'] END
           + CASE WHEN own IS NULL THEN ['population'] ELSE [] END AS topics, limit AS limit
ORDER BY organization
