"""The form of a campaign."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Campaign, MediaKind, Slide
from kiosk.staff.forms.actions import Added
from kiosk.staff.forms.assurance_form import assurance_form, checked_today
from kiosk.staff.forms.base import Act, Field, FormContext, Heading
from kiosk.staff.forms.blocks_form import blocks_field
from kiosk.staff.forms.choices import Switch
from kiosk.staff.forms.fields import Text
from kiosk.staff.forms.lists import Addition, Form, Items, unique_id
from kiosk.staff.forms.picks import Icon, MediaPick
from kiosk.staff.forms.rows import FormRow
from kiosk.staff.forms.service_form import audience_field, sensitivity_field
from kiosk.staff.forms.showing_form import Showings
from kiosk.staff.forms.topic_form import services_field, tint_field, title_fields
from kiosk.staff.forms.words import new_poster

translate = QCoreApplication.translate


def campaign_form(campaign: Campaign, context: FormContext) -> Form:
    """Everything staff can say about a campaign."""
    del campaign, context
    return Form(
        (
            *title_fields(translate("forms", "The campaign has no title yet.")),
            _slides(),
            Showings(name="showing"),
            blocks_field("blocks", translate("forms", "What its page says")),
            services_field(),
            Heading(label=translate("forms", "Look")),
            Icon(name="icon", label=translate("forms", "Drawing")),
            tint_field(),
            Switch(name="poster", label=translate("forms", "Its posters may show when nobody uses the kiosk")),
            audience_field(),
            sensitivity_field(),
            Text(
                name="staff_note",
                kind="text",
                paragraphs=True,
                label=translate("forms", "Note for staff"),
                hint=translate("forms", "Visitors never see this."),
            ),
            Heading(label=translate("forms", "Checked")),
            MaybeAssured(name="assurance"),
        )
    )


def _slides() -> Items:
    return Items(
        name="slides",
        label=translate("forms", "Posters"),
        hint=translate("forms", "They take turns. A few words on each."),
        add_label=translate("forms", "Add a poster"),
        additions=(
            Addition(
                "slide",
                translate("forms", "Poster"),
                lambda items, at: Slide(id=unique_id("poster", items), headline=new_poster()),
            ),
        ),
        form=lambda slide: Form(
            (
                Text(
                    name="headline",
                    label=translate("forms", "Headline"),
                    required=translate("forms", "The poster has no headline yet."),
                ),
                Text(name="text", kind="text", label=translate("forms", "One or two sentences")),
                MediaPick(
                    name="media",
                    holds=MediaKind.PICTURE,
                    label=translate("forms", "Picture"),
                    none=translate("forms", "No picture"),
                ),
            )
        ),
        called=lambda slide, at: translate("forms", "Poster"),
        said=lambda slide, at: slide.headline,
        least=1,
    )


@dataclass(frozen=True, kw_only=True)
class MaybeAssured(Field):
    """An assurance that may not have been written yet."""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """Its form, or the button that begins one."""
        key = f"{base}{self.name}"
        if holder.assurance is None:
            yield FormRow(key, "add", translate("forms", "Note who checked this, and when"), depth=depth)
        else:
            yield from assurance_form().rows(holder.assurance, f"{key}/", depth, context)

    def apply(self, holder: Any, steps: tuple[str, ...], act: Act) -> Any:
        """Begin one, or hand it on."""
        if holder.assurance is None:
            if not isinstance(act.deed, Added):
                return holder
            act.notes.keep(f"{act.key}/assured_by", "")
            act.notes.opened = f"{act.key}/assured_by"
            return msgspec.structs.replace(holder, assurance=checked_today(None, "-", act.context.today))
        after = assurance_form().apply(holder.assurance, steps[1:], act)
        return holder if after is holder.assurance else msgspec.structs.replace(holder, **{self.name: after})
