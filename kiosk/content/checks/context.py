"""What the checks of one run stand on, worked out once and handed to each of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kiosk.content.checks.limits import Limits
from kiosk.content.checks.passages import Passage, folded, passages, things
from kiosk.content.model import Edition, Topic
from kiosk.content.things import Thing


@dataclass(frozen=True)
class Ground:
    """An edition seen by the checks.

    ``icons`` are the icons that can be drawn, ``None`` when nobody knows. ``elsewhere`` holds the things of other
    publishers (``service/ID``) that this edition may point at. ``whole`` is the edition that ``edition`` is a part of,
    where only a part is checked.
    """

    edition: Edition
    limits: Limits = field(default_factory=Limits)
    icons: Collection[str] | None = None
    elsewhere: Collection[str] = frozenset()
    whole: Edition | None = None

    @cached_property
    def things(self) -> Mapping[str, Thing]:
        """Every thing by name; of several with one name the last (a rule of its own reports those)."""
        return dict(things(self.edition))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of every thing, in the order of the edition."""
        return tuple(passage for thing, value in things(self.edition) for passage in passages(thing, value))

    @cached_property
    def by_thing(self) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of each thing that has any."""
        found: dict[str, list[Passage]] = {}
        for passage in self.passages:
            found.setdefault(passage.thing, []).append(passage)
        return {thing: tuple(group) for thing, group in found.items()}

    def text_of(self, thing: str) -> str:
        """Everything a visitor reads of one thing."""
        return " ".join(passage.text for passage in self.by_thing.get(thing, ()))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names that are not ours to reword, longest first, in lower case: of organisations and services."""
        edition = self.whole or self.edition
        given = {organization.name for organization in edition.organizations}
        given |= {service.name for service in edition.services}
        given |= {service.alternate_name for service in edition.services if service.alternate_name}
        return tuple(sorted((folded(name) for name in given), key=lambda name: (-len(name), name)))

    def in_a_name(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` lies within somebody's own name."""
        words, lower = text[start:end].lower(), text.lower()
        for name in self.names:
            if words not in name:
                continue
            at = lower.find(name)
            while at >= 0:
                if at <= start and end <= at + len(name):
                    return True
                at = lower.find(name, at + 1)
        return False

    def is_english(self, thing: str) -> bool:
        """Whether ``thing`` (``topic/ID``) is written in English."""
        topic = self.topic_of(thing)
        return self.in_english and (topic is None or topic.language is None)

    @property
    def in_english(self) -> bool:
        """Whether the first language, the one all words are written in, is English; word rules know no other."""
        return self.edition.languages[:1] == () or self.edition.languages[0].lower().startswith("en")

    def knows(self, thing: str) -> bool:
        """Whether ``thing`` (``service/ID``) exists, here or with another publisher, or is hidden: what leads to that
        drops out by itself."""
        return thing in self.things or thing in self.elsewhere or thing in self.edition.hidden

    def topic_of(self, thing: str) -> Topic | None:
        """The topic ``thing`` names, if it is one."""
        value = self.things.get(thing)
        return value if isinstance(value, Topic) else None
