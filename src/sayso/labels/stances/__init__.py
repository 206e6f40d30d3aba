"""Stances: what a speaker does with the content, how sure it sounds, and whether it says no."""
