// SPDX-License-Identifier: MIT
#include "app/window/windowapp.h"

#include "app/window/mainwindow.h"

#include <QApplication>
#include <QSettings>

namespace interleave {

int runWindow(QApplication &application, const Scenario &scenario, const QString &path)
{
    QSettings settings;
    MainWindow window(scenario, WindowSettings(settings), path);
    window.show();
    const int status = application.exec();
    window.settings().writeTo(settings);
    return status;
}

} // namespace interleave
