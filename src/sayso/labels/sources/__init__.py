"""Sources: what a report tells of each one, over all that it said."""
