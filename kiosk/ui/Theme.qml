pragma Singleton

import QtQuick

// The only place with a colour or a size. Text sizes follow the physical screen: the smallest has a capital height of
// 6.1 mm, 0.7 degrees of arc at 500 mm (EN 301 549 clause 5.1.4), and grows by `scale` as the visitor asks.
// The window binds `pixelsPerMm`, `growth`, `scale`, `contrast` and `keysInUse`, a visit `bandWords`; nobody else writes
// here.
QtObject {
    id: theme

    property real pixelsPerMm: 3.94
    // People stand further from a large lying screen, to see all of it: what is drawn grows with it, by `growthOf`.
    property real growth: 1
    readonly property real unit: pixelsPerMm * growth
    property real scale: 1
    property bool contrast: false
    property int bandWidth: 960
    property int bandWords: 0
    property bool lessMotion: false
    property bool keysInUse: false

    // --- colours ---
    readonly property color paper: contrast ? "#000000" : "#F7F4EE"
    readonly property color surface: contrast ? "#000000" : "#FFFFFF"
    readonly property color line: contrast ? "#8C8C8C" : "#DDD6C9"
    // Round what can be touched, 3:1 from any ground (WCAG 2.2, 1.4.11): in high contrast only that is yellow.
    readonly property color touchLine: contrast ? "#FFE14D" : "#8C8474"
    readonly property color edge: contrast ? "#FFFFFF" : "#7A7466"
    readonly property color ink: contrast ? "#FFFFFF" : "#1C2430"
    readonly property color muted: contrast ? "#FFFFFF" : "#4B5563"
    readonly property color teal: contrast ? "#FFE14D" : "#0E5A5A"
    readonly property color tealTint: contrast ? "#000000" : "#E2EFEC"
    readonly property color tealPressed: contrast ? "#333333" : "#C6DFDA"
    readonly property color blue: contrast ? "#FFE14D" : "#27496D"
    readonly property color blueTint: contrast ? "#000000" : "#EAEFF7"
    readonly property color plum: contrast ? "#FFE14D" : "#5A2D6E"
    readonly property color plumTint: contrast ? "#000000" : "#F0E7F3"
    readonly property color amber: contrast ? "#FFE14D" : "#FFC93C"
    readonly property color onAmber: contrast ? "#000000" : "#1C2430"
    readonly property color open: contrast ? "#FFFFFF" : "#1B6B3A"
    readonly property color openTint: contrast ? "#000000" : "#E3F2E6"
    readonly property color ring: contrast ? "#FFFFFF" : "#4B5563"
    readonly property color ringTint: contrast ? "#000000" : "#EEF0F3"
    readonly property color red: contrast ? "#FFFFFF" : "#A8201A"
    readonly property color redTint: contrast ? "#000000" : "#FBE9E7"
    readonly property color redGround: contrast ? "#000000" : "#A8201A"
    readonly property color note: contrast ? "#000000" : "#FFF6DC"
    readonly property color onSolid: contrast ? "#000000" : "#FFFFFF"
    // Grounds of posters and of what leads to a campaign.
    readonly property color tealGround: contrast ? "#000000" : "#0E5A5A"
    readonly property color blueGround: contrast ? "#000000" : "#27496D"
    readonly property color plumGround: contrast ? "#000000" : "#5A2D6E"
    readonly property color filmGround: "#000000"
    readonly property color onGround: "#FFFFFF"
    readonly property color onGroundMuted: contrast ? "#FFFFFF" : "#E3ECEA"
    readonly property color focusInk: contrast ? "#000000" : "#1C2430"
    readonly property color focusHalo: "#FFC93C"
    // The staff room: a dark column of places beside what is written, and its own words for what is not in order yet.
    readonly property color sidebarGround: contrast ? "#000000" : "#1C2430"
    readonly property color sidebarChosen: contrast ? "#333333" : "#2F3B4E"
    readonly property color onSidebar: "#FFFFFF"
    readonly property color onSidebarMuted: contrast ? "#FFFFFF" : "#B9C1CE"
    readonly property color sidebarMarker: contrast ? "#FFE14D" : "#FFC93C"
    readonly property color caution: contrast ? "#FFFFFF" : "#805000"
    readonly property color codeDark: "#000000"
    readonly property color codeLight: "#FFFFFF"

    // The venue page looks the same whatever a visitor chose, so that nothing of the choice is seen after hiding: it takes
    // only these colours and sizes, and distances that do not grow with the text.
    readonly property color plainPaper: "#F7F4EE"
    readonly property color plainSurface: "#FFFFFF"
    readonly property color plainLine: "#DDD6C9"
    readonly property color plainInk: "#1C2430"
    readonly property color plainMuted: "#4B5563"
    readonly property color plainTeal: "#0E5A5A"
    readonly property color plainTealTint: "#E2EFEC"
    readonly property color plainOnTeal: "#FFFFFF"
    readonly property color plainOnTealMuted: "#E3ECEA"
    readonly property color plainBlue: "#27496D"
    readonly property color plainPlum: "#5A2D6E"
    // Of a poster: a little lighter than its ground, half-way to white, nearly white, and the one colour that stands out.
    readonly property color plainTealHill: "#1F6B69"
    readonly property color plainBlueHill: "#385A82"
    readonly property color plainPlumHill: "#6F4384"
    readonly property color plainTealMid: "#86B5B0"
    readonly property color plainBlueMid: "#9DB3D1"
    readonly property color plainPlumMid: "#B79AC4"
    readonly property color plainBlueTint: "#EAEFF7"
    readonly property color plainPlumTint: "#F0E7F3"
    readonly property int plainBody: Math.round(base)
    readonly property int plainTitle: Math.round(base * 1.17)
    readonly property int plainHeading: Math.round(base * 1.55)

    // --- type, in pixels ---
    readonly property string family: "Atkinson Hyperlegible Next"
    readonly property real capHeightRatio: 0.668
    // For `font.features`, where a number is dialled or an address typed: a zero that nobody takes for an O.
    readonly property var slashedZero: ({
            "zero": 1
        })
    // Rounded up: to the nearest pixel would be too small on some screens.
    readonly property int base: Math.ceil(6.1 / capHeightRatio * unit)
    readonly property int body: Math.round(base * scale)
    readonly property int lead: Math.round(base * 1.1 * scale)
    readonly property int title: Math.round(base * 1.17 * scale)
    // Large already, so it grows less: the page below it must still be seen.
    // The title of a sensitive page: read by whoever stands in front of it, not from across the room.
    readonly property int quietHeading: Math.max(title, Math.round(base * 1.33 * Math.min(scale, 1.5)))
    readonly property int heading: Math.round(base * 1.55 * Math.min(scale, 1.5))
    readonly property int number: Math.round(base * 1.45 * scale)
    readonly property int bigNumber: Math.round(base * 2 * scale)
    // A card to be read from two metres.
    readonly property int cardTitle: Math.round(bigNumber * 1.3)
    readonly property int cardText: Math.round(heading * 1.2)
    readonly property int hugeNumber: Math.round(base * 5.2 * Math.min(scale, 1.3))
    // Bars grow by a quarter at most, so that large text leaves room for what is read.
    readonly property real barScale: Math.min(scale, 1.25)
    readonly property int bar: Math.round(base * barScale)
    readonly property int barTitle: Math.round(base * 1.3 * barScale)
    readonly property int clock: Math.round(base * 3.6)
    readonly property int venueName: Math.round(base * 2.1)

    // Staff sit or stand close to their own work: capitals of 4.3 mm, 0.6 degrees of arc at 400 mm, and 3.6 mm for remarks.
    readonly property int compactBody: Math.ceil(4.3 / capHeightRatio * unit * scale)
    readonly property int compactSmall: Math.ceil(3.6 / capHeightRatio * unit * scale)
    readonly property int compactTitle: Math.ceil(4.9 / capHeightRatio * unit * scale)
    readonly property int compactHeading: Math.ceil(6.1 / capHeightRatio * unit * Math.min(scale, 1.5))
    // Bars grow by a half at most: capitals are 6.4 mm then, more than 0.7 degrees of arc at 500 mm.
    readonly property real compactBarScale: Math.min(scale, 1.5)
    readonly property int compactBarSmall: Math.ceil(3.6 / capHeightRatio * unit * compactBarScale)
    readonly property int compactBar: Math.ceil(4.3 / capHeightRatio * unit * compactBarScale)

    // --- touch and space, in pixels ---
    function mm(millimetres: real): int {
        return Math.round(millimetres * unit);
    }
    readonly property int primaryTarget: mm(20)
    readonly property int target: mm(15)
    // Room inside things grows with their text, but not as fast.
    readonly property real spread: Math.sqrt(scale)
    readonly property int gap: mm(5)
    readonly property int smallGap: mm(3 * spread)
    readonly property int margin: mm(11)
    readonly property int padding: mm(6 * spread)
    readonly property int radius: mm(4)
    readonly property int hairline: Math.max(1, Math.round(unit * 0.4))
    readonly property int focusWidth: Math.max(4, mm(1))
    // Of the size of the words beside an icon, the width of its lines: between that of a regular and of a bold letter.
    readonly property real iconLine: 0.11
    readonly property int icon: Math.round(base * 1.15 * Math.min(scale, 1.5))
    readonly property int smallIcon: Math.round(base * 0.85 * Math.min(scale, 1.5))
    readonly property int bigIcon: Math.round(base * 1.5 * Math.min(scale, 1.5))
    // Whether the band beside or above the hide bar has room for three buttons more than are always there; where not,
    // Start shows them on its page.
    readonly property bool roomyBand: bandWidth >= Math.max(bar * 21, bandWords)
    readonly property int lowerWidth: Math.round(bar * 5.6)
    // What a row of a form is high at least, and the column a field may be wide.
    readonly property int compactRow: Math.max(target, Math.round(compactBody * 2.2))
    readonly property int compactGap: mm(4)
    readonly property int compactInset: mm(4)
    readonly property int compactMeasure: Math.round(compactBody * 0.53 * 68)
    readonly property int topBarHeight: Math.round(mm(25) * (0.6 + 0.4 * barScale))
    readonly property int panicBarHeight: Math.round(mm(34) * (0.4 + 0.6 * barScale))
    // What the typeface's line has above its foot, by its size.
    readonly property real ascent: 0.984
    // Times the typeface's own line, which is 1.3 of its size.
    readonly property real lineHeight: 1.06
    readonly property real tight: 0.94
    // Of Arabic, to be read at length: its typeface's own line is 1.57 of its size (.ci/subset_typefaces.py).
    readonly property real arabicLine: 1.1
    // Lines stay under 70 characters: the mean advance of the typeface is 0.53 of its size.
    readonly property int measure: Math.round(body * 0.53 * 68)
    // Milliseconds: a page that comes, and a poster that takes another's place. Nothing of hiding takes any time.
    readonly property int slide: lessMotion ? 0 : 120
    readonly property int fade: lessMotion ? 0 : 400
    // What draws itself on a poster, while nothing else moves any more.
    readonly property int drawOn: lessMotion ? 0 : 600

    // A number never breaks over two lines, or it would be copied wrongly: the size at which
    // `number` fits `width` and `height`.
    function fitted(size: int, number: string, width: real, height: real): int {
        return Math.min(size, Math.floor(width / (Math.max(1, number.length) * 0.63)), Math.floor(height));
    }

    // Of a lying screen up to 30 inches nothing grows; from 31 as its height, to 1.8 at 55 inches.
    function growthOf(width: real, height: real): real {
        return width > height ? Math.max(1, Math.min(1.8, height / pixelsPerMm / 380)) : 1;
    }
    // An upright screen of more than 30 inches is higher than hands reach. What is to be read and touched stands in its
    // lower part; the upper part is the venue's.
    readonly property real reachedShare: 0.6
    function isHigh(width: real, height: real): bool {
        return height > width && Math.hypot(width, height) > 30 * 25.4 * pixelsPerMm;
    }

    function tint(name: string): color {
        return name === "blue" ? blueTint : name === "plum" ? plumTint : tealTint;
    }
    function shade(name: string): color {
        return name === "blue" ? blue : name === "plum" ? plum : teal;
    }
    function ground(name: string): color {
        return name === "blue" ? blueGround : name === "plum" ? plumGround : tealGround;
    }

    function plainHill(name: string): color {
        return name === "blue" ? plainBlueHill : name === "plum" ? plainPlumHill : plainTealHill;
    }
    function plainMid(name: string): color {
        return name === "blue" ? plainBlueMid : name === "plum" ? plainPlumMid : plainTealMid;
    }
    function plainTint(name: string): color {
        return name === "blue" ? plainBlueTint : name === "plum" ? plainPlumTint : plainTealTint;
    }
    function plainDrawing(drawing: string, tint: string): string {
        if (drawing === "")
            return "";
        return "image://drawings/" + [drawing, ...[plainGround(tint), plainHill(tint), plainMid(tint), plainTint(tint)].map(colour => ("" + colour).slice(-6).toUpperCase())].join("/");
    }
    function drawing(name: string, tint: string): string {
        return contrast && name !== "" ? "image://drawings/" + name + "/000000/333333/8C8C8C/FFFFFF" : plainDrawing(name, tint);
    }
    // On paper instead of on a poster's ground: what is nearly white there is dark here.
    function paperDrawing(name: string, tint: string): string {
        return contrast ? drawing(name, tint) : "image://drawings/" + [name, ...[plainTint(tint), plainMid(tint), plainHill(tint), plainGround(tint)].map(colour => ("" + colour).slice(-6).toUpperCase())].join("/");
    }
    // Of whose poster it is, and of what stands below its headline.
    function posterName(width: real, height: real): int {
        return Math.round(Math.max(plainTitle, Math.min(width * 0.035, height * 0.035)));
    }
    function posterText(width: real, height: real): int {
        return Math.round(Math.max(plainTitle, Math.min(width * 0.055, height * 0.052)));
    }
    // When and where an event is; what a number means.
    function posterTime(width: real, height: real): int {
        return Math.round(posterText(width, height) * 1.15);
    }
    function posterMeaning(width: real, height: real): int {
        return Math.round(posterText(width, height) * 1.3);
    }
    // A share of the width of a calendar leaf; long names, such as “Donnerstag”, are set smaller rather than broken.
    function leafText(name: string, share: real, width: real): int {
        return Math.floor(width * Math.min(share, 0.92 / (0.6 * Math.max(1, name.length))));
    }
    function plainGround(name: string): color {
        return name === "blue" ? plainBlue : name === "plum" ? plainPlum : plainTeal;
    }
}
