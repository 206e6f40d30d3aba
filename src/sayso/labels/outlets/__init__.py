"""Outlets: which of a report's names are outlets, which one is its own, and how news words a channel."""
