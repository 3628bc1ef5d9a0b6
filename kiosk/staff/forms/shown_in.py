"""The topics a service is shown in: written in the topics, and seen and changed from the service too."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Service, Topic
from kiosk.staff.forms.actions import Added, Removed
from kiosk.staff.forms.base import Act, Field, FormContext
from kiosk.staff.forms.picks import options_of
from kiosk.staff.forms.rows import FormAdd, FormHeading, FormItem, FormRow, OptionRow

translate = QCoreApplication.translate

SHOWN_IN = ":topics"
"""The key of the list. It is no field of a service."""


@dataclass(frozen=True, kw_only=True)
class ShownIn(Field):
    """The topics that show the service whose form it is."""

    name: str = SHOWN_IN

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """A heading, each topic, and the button that puts the service into another."""
        label, chip = translate("forms", "Shown in topics"), translate("forms", "Topics")
        topics = _topics(holder, context)
        hint = "" if topics else translate("forms", "In none yet: it is found by searching only.")
        yield FormHeading(SHOWN_IN, label, hint, chip=chip, depth=depth)
        for each in topics:
            yield FormItem(f"{SHOWN_IN}/{each.id}", each.title, depth=depth, tools=("remove",))
        yield FormAdd(f"{SHOWN_IN}/+", translate("forms", "Show it in another topic"), many=True, depth=depth)

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Note the topic as it is with the service in it, or without it; the service stays as it is."""
        match act.deed, steps[1:]:
            case Added(option), ("+",):
                topic = act.context.catalogue.topic(option)
                if topic is not None and holder.id not in topic.services:
                    services = (*topic.services, holder.id)
                    act.notes.others[f"topic/{option}"] = msgspec.structs.replace(topic, services=services)
            case Removed(), (ident,):
                topic = next((each for each in _topics(holder, act.context) if each.id == ident), None)
                if topic is not None:
                    services = tuple(each for each in topic.services if each != holder.id)
                    act.notes.others[f"topic/{ident}"] = msgspec.structs.replace(topic, services=services)
            case _:
                pass
        return holder

    def offer(self, holder: Any, steps: tuple[str, ...], context: FormContext) -> Iterator[OptionRow]:
        """Every topic; those it is in are marked."""
        return options_of(context, "topic", tuple(each.id for each in _topics(holder, context)))


def _topics(service: Service, context: FormContext) -> list[Topic]:
    return [each for each in context.catalogue.topics if service.id in each.services]
