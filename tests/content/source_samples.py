"""A small content folder, file by file, in the forms that people use."""

from pathlib import Path

EDITION = """
publisher = "herts"
publisher_name = "Hertfordshire"
number = 3
issued_at = 2026-11-22T09:00:00Z
review_by = 2027-02-20
made_by = "A tester"
languages = ["en-GB", "ur"]

[assurance]
assured_date = 2026-11-22
assured_by = "starter edition"
review_after = 2027-02-20

[[tiles]]
id = "today"
title = "Today here"
summary = "Opening hours"
icon = "clock"
tint = "teal"
page = "venue"
"""
VENUE = """
name = "The Library"
kind = "library"
help_words = '''
Ask at
the front desk.

  We are glad to help.
'''

[hours]
windows = ["Mon-Fri 09:00-17:00"]
exceptions = ["bank-holidays: closed"]

[[events]]
id = "chess"
title = "Chess"
date = 2026-11-25
starts = "18:00"
ends = 19:30:00
"""
SERVICE = """
name = "A service"
organization = "someone"
one_line = "It helps."

[assurance]
source = "Their website"

[[description]]
kind = "paragraph"
text = "One."

[[description]]
kind = "paragraph"
text = "Two."

[[contacts]]
kind = "phone"
value = "116 123"
hours = "unknown"

[[contacts]]
kind = "phone"
id = "phone-2"
value = "101"

[[contacts]]
kind = "phone"
value = "111"
hours = {windows = ["Sat 09:00-16:00"]}
"""
CAMPAIGN = """
title = "A campaign"
summary = "At its time."

[[slides]]
id = "one"
headline = "Yes means yes"

[[slides]]
id = "tea"
template = "event"
headline = "An hour of tea"
date = 2026-12-03
starts = "14:00"
place = "Oak Room"

[[blocks]]
kind = "question"
text = "Why?"
answers = [{text = "a", reply = "b"}, {text = "c", reply = "d"}]

[showing]
when = [{rule = "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=11", days = 53}, {first = 2026-06-01, last = 2026-08-31}]
weekdays = ["mon"]
from_time = "18:00"
to_time = 23:00:00
"""
TOPIC = """
title = "My rights"
summary = "What the law says."
icon = "scale"
group = "safety"

[[blocks]]
kind = "steps"
items = ["One", "Two"]
"""
SURVEY = """
title = "A survey"
summary = "Short."
thanks = "Thank you."

[[questions]]
id = "one"
text = "Safe?"
answers = ["Yes", "No"]

[[links]]
address = "herts.police.uk"
text = "The official survey"
"""
GUIDE = """
title = "A check"
summary = "Short."

[[questions]]
id = "one"
text = "Ten or over?"
yes = "fits"
no = "fits"

[[outcomes]]
id = "fits"
title = "This looks right"
text = "Ring."
"""
WHOLE = {
    "edition.toml": EDITION,
    "venue.toml": VENUE,
    "organizations/someone.toml": 'name = "Someone"',
    "services/a.toml": SERVICE,
    "services/b.toml": SERVICE.replace("[assurance]", '[assurance]\nassured_by = "Me"'),
    "topics/my-rights.toml": TOPIC,
    "campaigns/advisory.toml": CAMPAIGN,
    "guides/check.toml": GUIDE,
    "surveys/safe.toml": SURVEY,
    "translations/ur.toml": '[[translation]]\nfield = "service/a/name"\ntext = "خدمت"\nof = "A service"',
}


def write(parent: Path, files: dict[str, str]) -> Path:
    """Write ``files`` into a content folder called "starter"; return the folder."""
    folder = parent / "starter"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder
