"""Propositions: what each statement puts forward, cut into units that can be compared."""
