"""Kiosks whose screens are looked at: made as the visitor's tests make them."""

from tests.visitor.conftest import _typefaces, main_window

__all__ = ["_typefaces", "main_window"]
