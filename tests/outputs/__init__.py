"""What is said of a network, in every format."""
