"""How long the search index takes to build and to answer, key by key; prints a table. Run by hand:

    python tests/benchmarks/bench_search.py [SERVICES]

The promise is 16 ms for each key at 10,000 services on a slow core: one frame of a 60 Hz screen.
"""

import datetime as dt
import random
import statistics
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kiosk.content.catalogue import Catalogue
from kiosk.content.model import Assurance, ContactKind, ContactMethod, Eligibility, Organization, Service
from kiosk.content.search.index import SearchIndex
from kiosk.device.fake import FrozenClock
from kiosk.schedule.holidays import bank_holidays_of_england
from kiosk.visitor.find_page import FindPage
from kiosk.visitor.page_context import NoCounter, PageContext
from tests.benchmarks.figures import Row

TYPED = (
    "domestic abuse helpline",
    "my boyfriend hits me",
    "helpline in hertford",
    "stalkng",
    "counselling for women in stevenage",
    "0808 2000",
    "qqqqqqqq",
)
_BEGINNINGS = [
    "ab",
    "be",
    "ca",
    "con",
    "de",
    "dis",
    "e",
    "fa",
    "ga",
    "ho",
    "in",
    "jo",
    "ka",
    "li",
    "mo",
    "ne",
    "o",
    "pa",
    "re",
    "sa",
    "ste",
    "ta",
    "tra",
    "un",
    "vi",
    "wa",
    "we",
]
_MIDDLES = [
    "ber",
    "cken",
    "dal",
    "fer",
    "gan",
    "hol",
    "ing",
    "ker",
    "lar",
    "mer",
    "nor",
    "ping",
    "ran",
    "sel",
    "ter",
    "ver",
    "wick",
]
_ENDS = ["ton", "ford", "ham", "by", "ley", "worth", "stead", "well", "ing", "s", "er", "ed", "al", "ence", "ment"]


def vocabulary(size: int, chance: random.Random) -> list[str]:
    """Made-up words, no two alike, with the shared beginnings that real words have."""
    words: set[str] = set()
    while len(words) < size:
        middle = "".join(chance.choices(_MIDDLES, k=chance.randint(0, 2)))
        words.add(chance.choice(_BEGINNINGS) + middle + chance.choice(_ENDS))
    return sorted(words)


def catalogue(services: int) -> Catalogue:
    """A catalogue of made-up services with names, needs and one-liners of the usual length."""
    chance = random.Random(8)
    words = vocabulary(6_000, chance)
    common = [
        "abuse",
        "advice",
        "centre",
        "domestic",
        "counselling",
        "family",
        "helpline",
        "hertford",
        "stevenage",
        "support",
        "team",
        "women",
        "young",
    ]
    assurance = Assurance(
        assured_date=dt.date(2026, 11, 1), assured_by="bench", source="made up", review_after=dt.date(2027, 1, 30)
    )

    def say(count: int) -> str:
        return " ".join(chance.choice(common) if chance.random() < 0.3 else chance.choice(words) for _ in range(count))

    return Catalogue(
        organizations=tuple(Organization(id=f"o-{n}", name=say(3)) for n in range(services // 10 + 1)),
        services=tuple(
            Service(
                id=f"s-{n}",
                name=say(4),
                organization=f"o-{n // 10}",
                one_line=say(12),
                assurance=assurance,
                needs=tuple(say(2) for _ in range(8)),
                eligibility=Eligibility(words=say(10), area=say(2)),
                contacts=(ContactMethod(id="phone", kind=ContactKind.PHONE, value=f"0808 {n:07d}"),),
            )
            for n in range(services)
        ),
    )


def keys(services: int = 10_000) -> list[Row]:
    """Every key of every text, as the Find page answers it: the search, what is open now, and the rows of the list."""
    content = catalogue(services)
    begin = perf_counter()
    clock = FrozenClock(dt.datetime(2026, 11, 25, 14, 5, tzinfo=dt.UTC))
    context = PageContext(content, bank_holidays_of_england(2025, 2027), clock, lambda _: "", NoCounter())
    page = FindPage(context)
    page.setProperty("typed", "a")
    built = (perf_counter() - begin) * 1000
    answered = []
    for text in TYPED:
        for length in range(1, len(text) + 1):
            begin = perf_counter()
            page.setProperty("typed", text[:length])
            answered.append((perf_counter() - begin) * 1000)
    return [
        Row(f"search among {services:,} services, each key", "< 16", "ms", answered),
        Row(f"the first key, which makes the index of {services:,} services", "", "ms", [built]),
    ]


def main() -> None:
    """Build, type, print."""
    services = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    content = catalogue(services)
    begin = perf_counter()
    index = SearchIndex(content)
    print(f"{services} services, built in {perf_counter() - begin:.2f} s")
    print(f"{'typed':40} {'keys':>5} {'median ms':>10} {'worst ms':>9}  worst at")
    for text in TYPED:
        times = {}
        for length in range(1, len(text) + 1):
            begin = perf_counter()
            index.find(text[:length], limit=200)
            times[text[:length]] = (perf_counter() - begin) * 1000
        worst = max(times, key=lambda typed: times[typed])
        print(f"{text:40} {len(times):5} {statistics.median(times.values()):10.2f} {times[worst]:9.2f}  {worst!r}")


if __name__ == "__main__":
    main()
