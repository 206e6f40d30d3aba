"""Mentions: what the words that mean somebody say of her: name, role, body, number, kind."""
