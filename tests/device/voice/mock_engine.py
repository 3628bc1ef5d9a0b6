"""The process that speaks on Windows, with the engine that Qt has for tests: it says its words and makes no sound."""

from kiosk.device.voice import windows

ENGINE = "mock"


def main() -> None:
    windows.main(ENGINE)
