"""The map: its data, its layouts, and the page in a real browser."""
