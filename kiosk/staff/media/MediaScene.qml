pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui
import kiosk.staff

// The pictures, films and captions there are, the form of the chosen one, and the sheets a new one goes through.
FocusScope {
    id: scene

    required property Shell shell
    required property MediaPage page
    readonly property MediaArrivals arrivals: page.arrivals as MediaArrivals
    readonly property bool chosen: page.chosen !== ""
    readonly property bool free: ![places, files, progress, refused, confirm, sized].some(sheet => sheet.shown)

    focus: true

    MediaGallery {
        anchors.fill: parent
        visible: !scene.chosen && scene.free
        page: scene.page
    }

    Loader {
        anchors.fill: parent
        active: scene.chosen
        visible: scene.free
        sourceComponent: MediaView {
            page: scene.page
            onSizeWanted: sized.asking = true
        }
    }

    SizeSheet {
        id: sized

        picture: scene.page.picture
    }

    FolderSheet {
        id: places

        choice: scene.arrivals.placeChoice as FolderChoice
    }

    FileSheet {
        id: files

        choice: scene.arrivals.fileChoice as FileChoice
    }

    ImportSheet {
        id: progress

        media_import: scene.arrivals.bringingNow as MediaImport
    }

    RefusedSheet {
        id: refused

        media_import: scene.arrivals.bringingNow as MediaImport
        onAnotherWanted: scene.arrivals.choose_again()
    }

    ConfirmSheet {
        id: confirm

        confirmation: scene.page.confirmation as Confirmation
    }
}
