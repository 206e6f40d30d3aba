"""Speakers: who each mention is within the report, looking back on whom it has heard."""
