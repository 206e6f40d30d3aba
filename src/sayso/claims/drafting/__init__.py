"""Drafting: groups of propositions made into claims with a sentence, voices and a matter."""
