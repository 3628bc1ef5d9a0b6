"""A guided check always ends, and everything in it can be reached."""

from collections.abc import Iterator

from kiosk.content.checks.context import Ground
from kiosk.content.checks.problem import Problem, Severity
from kiosk.content.model import Guide, GuideQuestion


def problems(ground: Ground) -> Iterator[Problem]:
    """Everything about the way through guided checks."""
    for guide in ground.edition.guides:
        yield from _guide(guide)


def _guide(guide: Guide) -> Iterator[Problem]:
    def error(rule: str, field: str, sentence: str, remedy: str) -> Problem:
        return Problem(Severity.ERROR, rule, f"guide/{guide.id}", field, sentence, remedy)

    questions = {question.id: question for question in guide.questions}
    outcomes = {outcome.id for outcome in guide.outcomes}
    for ident in sorted(questions.keys() & outcomes):
        yield error(
            "id-twice",
            f"questions/{ident}",
            f"A question and an outcome are both called “{ident}”, so nobody can tell where an answer leads.",
            "Give one of them another id.",
        )
    for question in guide.questions:
        for field, target in _ways(question):
            if target not in questions and target not in outcomes:
                yield error(
                    "missing-id",
                    f"questions/{question.id}/{field}",
                    f"This answer leads to “{target}”, which is neither a question nor an outcome.",
                    "Choose one that exists.",
                )
    if loop := _loop(guide.questions[0].id, questions):
        yield error(
            "guide-loop",
            f"questions/{loop[0]}",
            f"These questions lead round in a circle: {', '.join(loop)}.",
            "Let one of the answers lead to an outcome instead.",
        )
    reached = _reached(guide.questions[0].id, questions)
    for field, idents in (("questions", questions.keys()), ("outcomes", outcomes)):
        for ident in sorted(idents - reached):
            yield error(
                "guide-unreachable",
                f"{field}/{ident}",
                f"No answer leads to “{ident}”, so nobody will ever see it.",
                "Let an answer lead to it, or take it out.",
            )


def _ways(question: GuideQuestion) -> tuple[tuple[str, str], ...]:
    ways = (("yes", question.yes), ("no", question.no), ("not_sure", question.not_sure))
    return tuple((field, target) for field, target in ways if target is not None)


def _reached(first: str, questions: dict[str, GuideQuestion]) -> set[str]:
    reached, waiting = {first}, [first]
    while waiting:
        question = questions.get(waiting.pop())
        for _, target in _ways(question) if question else ():
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return reached


def _loop(first: str, questions: dict[str, GuideQuestion]) -> tuple[str, ...]:
    """The questions of the first circle met on the way from ``first``, in order; empty where every way ends."""
    done: set[str] = set()
    path: list[str] = []
    ways = [iter([first])]
    while ways:
        target = next(ways[-1], None)
        if target is None:
            ways.pop()
            if path:
                done.add(path.pop())
        elif target in path:
            return tuple(path[path.index(target) :])
        elif target in questions and target not in done:
            path.append(target)
            ways.append(iter([way for _, way in _ways(questions[target])]))
    return ()
