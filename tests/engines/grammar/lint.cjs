// Reads {queries, known} as JSON, writes what Neo4j's grammar says of the queries as a list of lines.
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");

const { lintCypherQuery } = createRequire(process.argv[2] + "/")("@neo4j-cypher/language-support");
const { queries, known } = JSON.parse(readFileSync(0, "utf8"));
const faults = Object.entries(queries).flatMap(([name, query]) =>
  lintCypherQuery("CYPHER 5\n" + query, known).diagnostics.map(
    (each) => `${name}, line ${each.range.start.line}: ${each.message}`));
process.stdout.write(JSON.stringify(faults));
