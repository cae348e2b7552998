"""The gallery in visualizations/: maps of the datasets, and pictures of them for the README."""
