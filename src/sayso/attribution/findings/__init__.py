"""Findings among each other: which are near, the same, or inside another."""
