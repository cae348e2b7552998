// Whom to ask
// Of whom is not known who is responsible, and in which domains?
//
// On datasets/demo:
//   ask | why | domains
//   hiekkala | not-reported | hautaustoimi, hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   hva-mallila | not-reported | hautaustoimi, hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   isoniitty | not-reported | hautaustoimi, hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   kallioinen | not-reported | hautaustoimi, hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   rantasuo | not-reported | hautaustoimi, hyte, kotoutuminen, lape, ruoka-apu, turvallisuus, tyollisyys
//   … 9 more
MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'unknown'}]->(d:Domain)
WITH coalesce(c.host, o.id) AS ask, c.responsible_detail AS why, d.id AS domain
ORDER BY domain
RETURN ask AS ask, why AS why, collect(DISTINCT domain) AS domains
ORDER BY size(domains) DESC, ask, why
