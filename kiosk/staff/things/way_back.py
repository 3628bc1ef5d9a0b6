"""The way back to a thing somebody left, to write another that it names."""

from collections.abc import Callable

from kiosk.content.things import Thing
from kiosk.staff.parts.form_model import FormModel


class WayBack:
    """Known until somebody opens a third form by themselves. ``form`` shows one thing after the other, and ``look_up``
    gives the thing at a path."""

    def __init__(self, form: FormModel, look_up: Callable[[str], Thing | None]) -> None:
        self._form = form
        self._look_up = look_up
        self._went = ""
        self.path = ""
        """The thing that was left, "" for none."""
        form.opened.connect(self._opened)

    @property
    def thing(self) -> Thing | None:
        """The thing that was left, where it is there still."""
        return self._look_up(self.path) if self.path else None

    def leave(self, path: str) -> None:
        """The thing at ``path`` is about to be opened in the place of the present one."""
        self.path, self._went = self._form.path, path

    def _opened(self) -> None:
        if self._form.path != self._went:
            self.path = self._went = ""
