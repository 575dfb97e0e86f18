// SPDX-License-Identifier: MIT
#include "app/window/windowapp.h"

#include "app/window/mainwindow.h"

#include <QApplication>
#include <QSettings>

namespace interleave {

int runWindow(QApplication &application, const Scenario &scenario, const QString &path,
              const WindowLook &look)
{
    QSettings settings;
    MainWindow window(scenario, WindowSettings(settings), path);
    if (look.theme)
        window.setTheme(*look.theme);
    if (look.size) {
        window.setWindowState(Qt::WindowNoState); // it may have been maximised
        window.resize(*look.size);
    }
    window.show();
    const int status = application.exec();
    window.settings().writeTo(settings);
    return status;
}

} // namespace interleave
