"""Small worlds with known answers, written from the agreed rules and not from the code."""
