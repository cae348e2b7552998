"""A real Neo4j for the tests: its own server from Maven, on loopback, without docker."""
