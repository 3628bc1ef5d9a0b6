"""The journeys play with the same kiosk as the tests of the visitor's pages."""

from tests.visitor.conftest import _typefaces, kiosk, stage

__all__ = ["_typefaces", "kiosk", "stage"]
