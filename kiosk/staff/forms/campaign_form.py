"""The form of a campaign."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from kiosk.content.model import Campaign
from kiosk.staff.forms.actions import Added
from kiosk.staff.forms.assurance_form import assurance_form, checked_today
from kiosk.staff.forms.base import Act, Field, FormContext, Heading
from kiosk.staff.forms.blocks_form import blocks_field, questions_field
from kiosk.staff.forms.choices import Switch
from kiosk.staff.forms.easy_form import spoken_fields
from kiosk.staff.forms.fields import Text
from kiosk.staff.forms.lists import Form
from kiosk.staff.forms.picks import Icon
from kiosk.staff.forms.poster_form import posters_field
from kiosk.staff.forms.rows import FormAdd, FormRow
from kiosk.staff.forms.service_form import audience_field, sensitivity_field
from kiosk.staff.forms.showing_form import Showings
from kiosk.staff.forms.topic_form import pinned_field, related_field, services_field, tint_field, title_fields

translate = QCoreApplication.translate


def campaign_form(campaign: Campaign, context: FormContext) -> Form:
    """Everything staff can say about a campaign."""
    return Form(
        (
            *title_fields(translate("forms", "The campaign has no title yet.")),
            posters_field(campaign),
            questions_field("questions"),
            Showings(name="showing"),
            blocks_field("blocks", translate("forms", "What its page says"), chip=translate("forms", "Its page")),
            *spoken_fields(),
            services_field(),
            pinned_field(campaign.services, context),
            related_field(),
            Heading(label=translate("forms", "Look"), chip=translate("forms", "Look")),
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
            Heading(label=translate("forms", "Checked"), chip=translate("forms", "Checked")),
            MaybeAssured(name="assurance"),
        )
    )


@dataclass(frozen=True, kw_only=True)
class MaybeAssured(Field):
    """An assurance that may not have been written yet."""

    def rows(self, holder: Any, base: str, depth: int, context: FormContext) -> Iterator[FormRow]:
        """Its form, or the button that begins one."""
        key = f"{base}{self.name}"
        if holder.assurance is None:
            yield FormAdd(key, translate("forms", "Note who checked this, and when"), depth=depth)
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
