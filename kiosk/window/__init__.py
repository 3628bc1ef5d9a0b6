"""The QML engine and the window a kiosk lives in: typefaces, no network, precompiled pages, what settings come to."""
