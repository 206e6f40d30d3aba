"""Who claims what, on whose word: see README.md."""
