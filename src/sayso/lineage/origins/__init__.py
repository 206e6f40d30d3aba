"""Origins: ways joined into one graph, and the bounds on who stands at their beginning."""
