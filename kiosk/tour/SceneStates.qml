import QtQuick
import kiosk.ui
import kiosk.visitor
import kiosk.staff

// Brings parts of the screen into states that only a finger would bring them into. Typed, so that a part or a property
// that is renamed is found here.
QtObject {
    id: states

    required property Item root

    function walk(visit: var, item = root): void {
        visit(item);
        for (const child of item.children)
            walk(visit, child);
    }

    // Whether a picture is still being read.
    function loading(): bool {
        let found = false;
        walk(item => {
            const image = item as Image;
            found = found || (image !== null && image.status === Image.Loading);
        });
        return found;
    }

    function choices(shown: bool): void {
        walk(item => {
            const sheet = item as ChoiceSheet;
            if (sheet)
                sheet.open = shown;
        });
    }

    function stillThere(): void {
        walk(item => {
            const watch = item as IdleWatch;
            if (watch)
                watch.covering = true;
        });
    }

    function search(words: string): void {
        walk(item => {
            const field = item as EntryField;
            if (field)
                field.text = words;
        });
    }

    function code(): void {
        walk(item => {
            const panel = item as CodePanel;
            if (panel)
                panel.ask();
        });
    }

    function numberCard(): void {
        walk(item => {
            const scene = item as ServiceScene;
            if (scene)
                scene.cardShown = true;
        });
    }

    function firstPoster(): void {
        walk(item => {
            const posters = item as Posters;
            if (posters)
                posters.place = 0;
        });
    }

    function reading(asked: bool): void {
        walk(item => {
            const sheet = item as ReadingSheet;
            if (sheet)
                sheet.asking = asked;
        });
    }

    function menu(open: bool): void {
        walk(item => {
            const head = item as ShellHead;
            if (head)
                head.menuOpen = open;
        });
    }

    function remarks(open: bool): void {
        walk(item => {
            const list = item as ProblemList;
            if (list)
                list.opened = open;
        });
    }

    function preview(large: bool): void {
        walk(item => {
            const scene = item as ThingsScene;
            if (scene)
                scene.seen = scene.grown = large;
        });
    }

    // Where an item is in the window.
    function placeOf(item: Item): rect {
        return item.mapToItem(root, 0, 0, item.width, item.height);
    }

    function venueStart(): rect {
        let found = Qt.rect(0, 0, 0, 0);
        walk(item => {
            const programme = item as VenueProgramme;
            if (programme && programme.visible)
                found = placeOf(programme.start);
        });
        return found;
    }

    function hideBar(): rect {
        let found = Qt.rect(0, 0, 0, 0);
        walk(item => {
            const bar = item as PanicBar;
            if (bar)
                found = placeOf(bar);
        });
        return found;
    }

    // The first way to a page, brought into sight; an empty place where there is none.
    function leading(route: string): rect {
        let way = null;
        walk(item => {
            if (way === null && item.visible && item.route === route)
                way = item;
        });
        if (way === null)
            return Qt.rect(0, 0, 0, 0);
        (way.Window.window as KioskWindow).focusMoved(way);
        return placeOf(way);
    }
}
