// SPDX-License-Identifier: MIT
#include "app/window/windowapp.h"

#include "app/window/mainwindow.h"

#include <QApplication>
#include <QSettings>

namespace interleave {

int runWindow(QApplication &application, const Scenario &scenario)
{
    QSettings settings;
    MainWindow window(scenario, WindowSettings(settings));
    window.show();
    const int status = application.exec();
    window.settings().writeTo(settings);
    return status;
}

} // namespace interleave
