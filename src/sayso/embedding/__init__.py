"""Sentences as vectors: near ones mean nearly the same.

`Embedder` runs all-MiniLM-L6-v2 (sentence-transformers, 22 million parameters, Apache-2.0) in 8 bits on one
core. It is blind to polarity, to numbers and to who did what to whom; whoever compares by it must look at
these for himself.
"""

from sayso.embedding.embedder import SHIPPED, WIDTH, Embedder, Encoder, Vectors

__all__ = ["SHIPPED", "WIDTH", "Embedder", "Encoder", "Vectors"]
