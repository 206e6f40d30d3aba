"""Answering: which claims denials, doubts and silences speak to."""
