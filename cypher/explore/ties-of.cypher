// The ties of an organisation
// With whom does an organisation work together, how closely and through what?
// $organization: the id of the organisation; for example "perasuo"
//
// On datasets/demo:
//   organization | weight | levels | through
//   Pikkusalo | 2.0 | operational | perasuon-palvelusopimus, reported
MATCH (o:Organization {dataset: $dataset, id: $organization})-[t:TIED_TO]-(other:Organization)
RETURN other.name AS organization, round(t.weight, 2) AS weight, t.levels AS levels, t.through AS through
ORDER BY weight DESC, organization
