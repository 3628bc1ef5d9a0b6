"""The house rules that a pattern can hold, each with its reason, its exceptions and a sample that breaks it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch

QML = ("kiosk/*.qml",)
PYTHON = ("kiosk/*.py", "main.py")
TESTS = ("tests/*.py",)
WORDS = ("*.py", "*.qml", "*.md", "*.toml", "*.ts", "*.html", "*.service", "*.sh", ".ci/*", ".git*")
"""Everything people write by hand."""

THESE_RULES = {"tests/house_rules.py": "the rules and their samples"}


@dataclass(frozen=True)
class Rule:
    """A pattern that may not be found in some files, or, when ``required``, must be found in each of them."""

    name: str
    pattern: str
    reason: str
    where: tuple[str, ...]
    bad: tuple[str, ...]
    good: tuple[str, ...]
    allowed: Mapping[str, str] = field(default_factory=dict)
    """File pattern to the reason why the rule stops there."""
    required: bool = False

    def applies_to(self, name: str) -> bool:
        """Whether the file ``name``, a path from the top of the tree, is held to this rule."""
        return any(fnmatch(name, each) for each in self.where) and not any(fnmatch(name, each) for each in self.allowed)

    def broken_by(self, text: str) -> list[str]:
        """Where ``text`` breaks the rule: line number and line, or one sentence for what is missing."""
        lines = [text.count("\n", 0, match.end()) + 1 for match in re.finditer(self.pattern, text, re.MULTILINE)]
        if self.required:
            return [] if lines else ["it is missing"]
        return [f"line {number}: {text.splitlines()[number - 1].strip()}" for number in lines]


RULES = (
    Rule(
        "text is a Label",
        r"\bText(?:Edit|Input)?\s*\{",
        "Only kiosk.ui draws text: QML's own Text fetches remote pictures out of other people's words.",
        QML,
        bad=("    Text {\n", "TextInput{ }"),
        good=("Label {", "RichText {", "// Text"),
        allowed={"kiosk/ui/*": "the one room that draws text"},
    ),
    Rule(
        "colours live in Theme",
        r"\"#[0-9A-Fa-f]{3,8}\"|[cC]olor:\s*\"(?!transparent\")|Qt\.(?:rgba|hsla|hsva)\(",
        "Contrast is proven once, over the tokens; a colour elsewhere is proven by nobody.",
        QML,
        bad=('color: "#fff"', 'border.color: "red"', "color: Qt.rgba(0, 0, 0, 0.5)"),
        good=("color: Theme.ink", 'color: "transparent"'),
        allowed={"kiosk/ui/Theme.qml": "the tokens"},
    ),
    Rule(
        "type sizes live in Theme",
        r"(?:pixelSize|pointSize)\s*:[^\n]*(?<![\w.])\d",
        "Sizes follow the physical screen and the visitor's text scale; a number follows neither.",
        QML,
        bad=("font.pixelSize: 12", "font { pointSize: large ? 20 : 10 }"),
        good=("font.pixelSize: Theme.bodySize", "font.pixelSize: Theme.h1"),
        allowed={"kiosk/ui/Theme.qml": "the tokens"},
    ),
    Rule(
        "no context properties",
        r"\bsetContextProperty\b",
        "The lint cannot see them; a scene declares what it needs as required properties.",
        ("*.py", "*.qml"),
        bad=('engine.rootContext().setContextProperty("model", model)',),
        good=("engine.setInitialProperties({})",),
        allowed=THESE_RULES,
    ),
    Rule(
        "no ready-made controls",
        r"^\s*import QtQuick\.Controls",
        "Their sizes, focus rings and popups are not ours: a popup is drawn above the hide bar.",
        QML,
        bad=("import QtQuick.Controls\n", "import QtQuick.Controls.Basic as C"),
        good=("import QtQuick\n",),
    ),
    Rule(
        "a press has no time limit",
        r"\bTapHandler\s*\{(?![^{}]*\blongPressThreshold:)",
        "Left alone, a tap handler tells nobody of a press longer than 0.8 s: slow hands would press nothing.",
        QML,
        bad=("TapHandler {\n    onTapped: go()\n}",),
        good=("TapHandler {\n    longPressThreshold: 0\n    onTapped: go()\n}",),
        allowed={"kiosk/ui/PanicBar.qml": "it acts when the finger comes down"},
    ),
    Rule(
        "what can be selected says so",
        r"(?<!selectable: true\n)^[ \t]+selected: ",
        "A screen reader would take a toggle that is off for an ordinary button.",
        QML,
        bad=("Button {\n    selected: open\n}",),
        good=("Button {\n    selectable: true\n    selected: open\n}", "    required selected\n"),
        allowed={"kiosk/ui/Compact[TF]*.qml": "there it is the words that are selected in a field"},
    ),
    Rule(
        "flat drawing only",
        r"\b(?:ShaderEffect\w*|MultiEffect|FastBlur|GaussianBlur|DropShadow|ParticleSystem|layer\.(?:enabled|effect))\b"
        r"|^\s*import (?:QtQuick\.(?:Effects|Particles)|Qt5Compat)",
        "The software renderer, which hides a screen fastest, draws none of these.",
        QML,
        bad=(
            "ShaderEffect {",
            "    layer.enabled: true",
            "import QtQuick.Effects",
            "import Qt5Compat.GraphicalEffects",
        ),
        good=("Rectangle {", "// a blur"),
    ),
    Rule(
        "components are bound",
        r"^pragma ComponentBehavior: Bound$",
        "A delegate then sees only what it declares, and the lint can check it.",
        ("kiosk/visitor/*.qml", "kiosk/staff/*.qml"),
        bad=("import QtQuick\n",),
        good=("pragma ComponentBehavior: Bound\n\nimport QtQuick\n",),
        required=True,
    ),
    Rule(
        "words can be translated",
        r"\b(?:\w*[tT]ext|\w*[tT]itle|\w*[lL]abel|placeholder|caption|Accessible\.(?:name|description))\s*:\s*"
        r"(?:[^\"\n]*[?:+]\s*)?\"[^\"\n]*[A-Za-z]{2}",
        "A visitor may read no English: every word in QML goes through qsTr.",
        QML,
        bad=('text: "Start"', 'text: open ? "Open now" : ""', 'Accessible.name: "Back"', 'title: name + " and more"'),
        good=('text: qsTr("Start")', 'text: open ? qsTr("Open") : ""', 'text: "·"', 'text: Qt.formatTime(t, "HH:mm")'),
    ),
    Rule(
        "calm words",
        r"\b(?:qsTr|tr|translate)\([^)\n]*\"[^\"\n]*!",
        "Nobody is shouted at here.",
        (*QML, *PYTHON),
        bad=('qsTr("Hello!")', 'self.tr("Wait! Please.")'),
        good=('qsTr("Hello")', 'if (a !== "b")'),
    ),
    Rule(
        "nothing is fetched",
        r"https?://",
        "A kiosk has no network; an address in QML would be asked for.",
        QML,
        bad=('source: "https://example.org/a.png"',),
        good=('source: "image://icons/phone"',),
    ),
    Rule(
        "printing is the command line's",
        r"(?<![\w.])print\(",
        "What a page showed must not end up in a service's journal (safety rule 7).",
        PYTHON,
        bad=('    print("page")',),
        good=("blueprint()", "self.print()"),
        allowed={
            "kiosk/commands.py": "it answers a person at a terminal",
            "kiosk/commands/*": "the same, in several files",
        },
    ),
    Rule(
        "a docstring says what it promises",
        r'^[ \t]*"""[ \t]*[^\s"]+(?:[ \t]+[^\s"]+)?[ \t]*"""',
        "One or two words promise nothing to whoever calls it; say what it gives, in which unit, and when it raises.",
        PYTHON,
        bad=('''    """Go."""''', '''"""In bytes."""''', '''    """Pick. """'''),
        good=('''"""Its size in bytes."""''', '''    """Stop asking; no file is chosen."""''', 'text = ""'),
    ),
    Rule(
        "tests do not sleep",
        r"\btime\.sleep\b|from time import[^\n]*\bsleep\b|\bqtbot\.wait\(|\bQTest\.qWait\(",
        "A sleep is too short on a slow machine and too long on every other; wait for the thing itself.",
        TESTS,
        bad=("time.sleep(1)", "from time import monotonic, sleep", "qtbot.wait(100)", "QTest.qWait(20)"),
        good=("qtbot.waitUntil(lambda: done)", "asleep = 1"),
        allowed=THESE_RULES | {"tests/benchmarks/*": "a visitor waits between two touches; run by hand"},
    ),
    Rule(
        "no test is skipped",
        r"\b(?:pytest\.(?:skip|importorskip|xfail)|mark\.(?:skip|skipif|xfail))\b",
        "A test that does not run proves nothing and looks as if it did.",
        TESTS,
        bad=('pytest.skip("slow")', "@pytest.mark.skipif(True)", '@pytest.mark.xfail(reason="later")'),
        good=("def test_skipping_a_page() -> None:",),
        allowed=THESE_RULES
        | {
            "tests/conftest.py": "a developer without Xvfb or xdotool; never in CI",
            "tests/device/test_awake.py": "a developer without dbus-daemon; never in CI",
            "tests/test_screen_reader_x11.py": "a developer without at-spi2-core, dbus or systemd; never in CI",
            "tests/install/test_units.py": "a developer without systemd-analyze; never in CI",
        },
    ),
    Rule(
        "nothing is left for later",
        r"\b(?:TODO|FIXME|XXX|HACK)\b",
        "What is not done is said in the issue tracker, to somebody.",
        WORDS,
        bad=("# TODO: later", "// FIXME"),
        good=("the word todo in a sentence",),
        allowed=THESE_RULES,
    ),
    Rule(
        "an exception gives its reason",
        r"(?:\A|^(?![ \t]*#).*\n).*"
        r"#\s*(?:noqa(?::[ \t]*[A-Z]+\d+(?:,[ \t]*[A-Z]+\d+)*)?|type: ignore(?:\[[\w, -]*\])?|pragma: no cover)[ \t]*$",
        "Switching a check off is a decision; the next reader needs to know why.",
        ("*.py",),
        bad=("import a  # noqa: E402", "b()  # type: ignore[arg-type]\n", "c()  # pragma: no cover\n", "d()  # noqa"),
        good=(
            "import a  # noqa: E402 - after Qt",
            "# Costs 9 ms.\nimport a  # noqa: PLC0415",
            "b()  # type: ignore[misc]  # Qt's own stubs",
        ),
        allowed=THESE_RULES,
    ),
    Rule(
        "no machine of ours",
        r"(?<![\w.~*}-])/(?:root|work|home/\w+|Users/\w+)/|\b[A-Z]:\\+Users\\",
        "A path of the machine it was written on means nothing on any other.",
        WORDS,
        bad=("see /root/notes", 'cwd="/work/a"', "/home/somebody/x", "C:\\Users\\somebody"),
        good=("tests/work/a", "metadata/root.json", "~/work/", "https://example.org/work/a"),
        allowed=THESE_RULES,
    ),
    Rule(
        "no registry by name",
        r"\b(?:pypi|pythonhosted|npmjs|debian)[.](?:org|com)\b|--(?:extra-)?index-url\b",
        "Where packages come from is the choice of whoever installs.",
        WORDS,
        bad=("https://pypi" + ".org/simple", "pip install --index-url x"),
        good=("pip install .",),
        allowed=THESE_RULES,
    ),
)

LINES = {"tests/*.py": 500, "kiosk/*.py": 400, "kiosk/*.qml": 250, "main.py": 400}
"""How long a file may be; the first pattern that fits counts."""

LONG_FOR_A_REASON: dict[str, str] = {
    "kiosk/app.py": "the composition root: start-up as named steps, and what it built taken down in reverse",
    "kiosk/content/model.py": "one vocabulary, read from top to bottom; every other room speaks it",
    "kiosk/visitor/Main.qml": "all that hides the screen and all that begins a visit, seen at once (safety rule 1)",
    "kiosk/visitor/VenueScene.qml": "all that wakes the venue page, and what keeps it from waking (safety rule 3)",
}

TOP = frozenset({"kiosk", "assets", "tests", "main.py", "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE"})

EMPTY_NAMES = frozenset({"util", "utils", "helper", "helpers", "manager", "data", "info", "common", "misc"})
"""Names that say nothing of what is inside."""
