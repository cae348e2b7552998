"""Tests of reading: folders and records, and everything that can be wrong with them."""
