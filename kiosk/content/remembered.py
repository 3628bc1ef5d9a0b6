"""What a text says by itself is worked out once: the checks read every text again after each change, and nearly all of
them are what they were before."""

from functools import lru_cache

per_text = lru_cache(maxsize=16_384)
"""Decorates a pure function of a text; holds four times the texts of the starter edition."""
