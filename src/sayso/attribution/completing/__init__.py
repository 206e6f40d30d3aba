"""Completing: what rules add to a trained finder, and mend of its spans."""
