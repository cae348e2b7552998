"""What verkosto shows: a report, a matrix, problems and explanations, for people and for programs."""
