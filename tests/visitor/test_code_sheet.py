"""The sheet with a large code: it comes, and it goes whatever happens to the page meanwhile."""

from tests.visitor.kiosks import PlayedKiosk, settle


def test_a_code_that_goes_in_the_moment_the_screen_changes_leaves_nothing_to_do(kiosk: PlayedKiosk) -> None:
    """What Qt would have to say of that fails here."""
    kiosk.wake("service/galop")
    kiosk.do("of('CodePanel')[0].ask()")
    settle()
    assert kiosk.get("CodeSheet", "shown") is True
    kiosk.do("root.width += 40; one('CodeSheet').open = false")
    settle()
    assert kiosk.get("CodeSheet", "shown") is False
