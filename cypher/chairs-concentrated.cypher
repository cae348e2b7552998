// Chairs concentrated
// Tell in which counties one municipality holds more than `share` of the chairs that the municipalities hold.
// $share: threshold; default 0.5
// $fewest_chairs: threshold; default 4
// $fewest_seats: threshold; default 20
MATCH (k:Organization {dataset: $dataset, served: true})
OPTIONAL MATCH (k)-[m:MEMBER_OF]->(:Body)
WITH k, coalesce(sum(m.county_seats), 0) AS seats, coalesce(sum(m.county_chairs), 0) AS held
ORDER BY held DESC, k.id
WITH k.county AS county, sum(seats) AS all_seats, sum(held) AS chairs, head(collect({id: k.id,
    held: held})) AS most,
     avg(CASE WHEN 'seats' IN k.answered THEN 1.0 ELSE 0.0 END) >= 0.8 - 1e-9 AS reported
WHERE all_seats >= $fewest_seats AND chairs >= $fewest_chairs
  AND (NOT reported OR most.held > $share * chairs + 1e-9)
OPTIONAL MATCH (:Organization {dataset: $dataset, id: county})-[m:MEMBER_OF]->(b:Body)
WHERE county IN coalesce(b.counties, [])
WITH county, all_seats, chairs, most, reported, coalesce(sum(m.chairs), 0) AS chairs_of_county
RETURN county AS county, CASE WHEN reported THEN 'true' ELSE 'unknown' END AS verdict,
       CASE WHEN NOT reported THEN 'not-reported' END AS detail, all_seats AS all_seats,
       CASE WHEN most.held > 0 THEN most.id END AS holder, most.held AS held, chairs AS chairs,
       CASE WHEN chairs > 0 THEN toFloat(most.held) / chairs END AS chair_share,
           chairs_of_county AS chairs_of_county
ORDER BY county
