// SPDX-License-Identifier: MIT
#include "app/window/windowapp.h"

#include "app/editor/editorpane.h"
#include "app/language/speaking.h"
#include "app/window/mainwindow.h"
#include "app/window/recentmenu.h"
#include "app/window/recovery.h"
#include "app/window/statusline.h"
#include "app/window/terminationwatch.h"
#include "app/window/windowactions.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>

namespace interleave {

namespace {

constexpr int kKilledBySignal = 128; ///< plus its number: what shells make of it

} // namespace

int runWindow(QApplication &application, const OpenedDocument &document, const WindowLook &look)
{
    QSettings settings;
    // A trace is only read: whatever comes of its scenario is not to be saved there.
    const WindowSettings kept(settings);
    speak(look.language.value_or(kept.languageOrSystem()));
    MainWindow window(document.scenario, kept, isTraceFileName(document.path) ? QString() : document.path,
                      look);
    if (document.recorded)
        window.document().showRecorded(*document.recorded, document.path);
    RecentFiles recent(settings);
    if (!document.path.isEmpty())
        recent.add(document.path);
    const RecentMenu recentMenu(*window.actions()->recentMenu(), recent, window.document());
    Recovery recovery(window.document(), window.editor()->model(), Recovery::usualFolder());
    QObject::connect(&recovery, &Recovery::failed, window.statusLine(),
                     [&window](const QString &sentence) { window.statusLine()->setState(sentence, true); });
    const TerminationWatch termination;
    QObject::connect(&termination, &TerminationWatch::requested, &recovery, [&recovery](int signal) {
        recovery.leave();
        QCoreApplication::exit(kKilledBySignal + signal);
    });
    window.show();
    QTimer::singleShot(0, &recovery, [&] { recovery.offer(recoveryDialog(&window)); });
    const int status = application.exec();
    window.settings().writeTo(settings);
    return status;
}

} // namespace interleave
