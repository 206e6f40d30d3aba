"""Sources: which speakers of several reports are one, and which must be two."""
