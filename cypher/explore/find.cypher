// Find by name
// What is there whose name, title or id holds a text?
// $text: a part of a name; for example "hyte"
//
// On datasets/demo:
//   what | id | name
//   Agreement | hyte-ohjelma | Esimerkkilän hyte-ohjelma 2024–2025
//   Body | esimerkkilan-hyte-ohjausryhma | Esimerkkilän hyte-ohjausryhmä
//   Body | esimerkkilan-hyte-verkosto | Esimerkkilän hyte-verkosto
//   Body | mallilan-hyte-verkosto | Mallilan kuntien hyte-verkosto
//   Body | naytelan-hyte-ohjausryhma | Näytelän hyte-ohjausryhmä
//   … 6 more
MATCH (n {dataset: $dataset})
WHERE NOT n:Responsibility
  AND toLower(coalesce(n.name, n.name_fi, n.title, '') + ' ' + n.id) CONTAINS toLower($text)
RETURN labels(n)[0] AS what, n.id AS id, coalesce(n.name, n.name_fi, n.title) AS name
ORDER BY what, id
LIMIT 20
