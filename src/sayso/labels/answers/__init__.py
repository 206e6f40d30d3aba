"""Answers: which statement another one responds to."""
