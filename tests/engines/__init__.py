"""The engines: a network loaded somewhere and asked in Cypher."""
