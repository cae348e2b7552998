// Whom to ask
// Of whom is not known who is responsible, and in which domains?
//
// On datasets/demo:
//   ask | why | domains
//   hva-mallila | not-reported | hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   isoniitty | not-reported | hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   keskuskyla | not-reported | hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   rantasuo | not-reported | hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   ylikumpu | not-reported | hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   … 6 more
MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'unknown'}]->(d:Domain)
WITH coalesce(c.host, o.id) AS ask, c.responsible_detail AS why, d.id AS domain
ORDER BY domain
RETURN ask AS ask, why AS why, collect(DISTINCT domain) AS domains
ORDER BY size(domains) DESC, ask, why
