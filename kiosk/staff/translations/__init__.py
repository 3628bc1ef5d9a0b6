"""Texts beside their translations, one after the other."""
