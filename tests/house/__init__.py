"""The house itself: its floors and sizes, its set-up, its package and what its README shows."""
