"""Benchmarks: made-up data, stages and ratios."""
