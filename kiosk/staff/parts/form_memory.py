"""What is remembered of the things whose forms a page has shown, as long as that page is there."""


class FormMemory:
    """What somebody folded or unfolded, what was added, and where they have been since, by the paths of the things.

    Whoever goes elsewhere, as to publish, has finished writing for now: with the page, this goes.
    """

    def __init__(self) -> None:
        self._toggled: dict[str, set[str]] = {}
        self._added: set[str] = set()
        self._touched: set[str] = set()

    # --- what is folded -----------------------------------------------------------------------------------------------

    def toggled(self, path: str) -> frozenset[str]:
        """The keys of the items somebody has folded or unfolded by hand in the thing at ``path``."""
        return frozenset(self._toggled.get(path, ()))

    def toggle(self, path: str, key: str) -> None:
        """The item at ``key`` is folded or unfolded by hand."""
        self._toggled.setdefault(path, set()).symmetric_difference_update({key})

    def forget_places(self, path: str, key: str) -> None:
        """The item at ``key`` goes or moves. Items without ids get other places, so that what was unfolded by place
        means another."""
        parent, _, last = key.rpartition("/")
        if last.isdecimal():
            self._toggled[path] = {each for each in self._toggled.get(path, ()) if not each.startswith(f"{parent}/")}

    # --- what nobody has got to yet -----------------------------------------------------------------------------------

    def add(self, field: str) -> None:
        """A thing, or an item in one, was added; ``field`` is its path."""
        self._added.add(field)

    def complete(self, field: str) -> None:
        """What was added at ``field`` has everything already, and is looked at like all that was there before."""
        self._added.discard(field)

    def touch(self, path: str, key: str) -> None:
        """Somebody has been at ``key``."""
        self._touched.add(f"{path}/{key}")

    def added(self, path: str) -> list[str]:
        """The keys of what was added to the thing at ``path``, "" for the thing itself."""
        start = f"{path}/"
        return [each.removeprefix(path).removeprefix("/") for each in self._added if f"{each}/".startswith(start)]

    def untouched(self, path: str, key: str) -> bool:
        """Whether ``key`` is in something that was added, and nobody has been there since."""
        field = f"{path}/{key}"
        return field not in self._touched and any(f"{field}/".startswith(f"{each}/") for each in self._added)

    # --- names --------------------------------------------------------------------------------------------------------

    def rename(self, old: str, new: str) -> None:
        """The thing at ``old`` has another path."""
        self._toggled[new] = self._toggled.pop(old, set())
        self._added = _renamed(self._added, old, new)
        self._touched = _renamed(self._touched, old, new)


def _renamed(fields: set[str], old: str, new: str) -> set[str]:
    within = {each for each in fields if f"{each}/".startswith(f"{old}/")}
    return (fields - within) | {f"{new}{each.removeprefix(old)}" for each in within}
