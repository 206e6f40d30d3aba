"""Likeness: how alike propositions are, and which of them people have joined or parted."""
