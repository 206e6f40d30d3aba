"""Relays: the outlets by which a statement came, nearest its speaker first."""
