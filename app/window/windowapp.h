// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/windowlook.h"
#include "core/scenario/scenario.h"
#include "core/trace/chrometracereader.h"

#include <QString>

#include <memory>

class QApplication;

namespace interleave {

/// What the window opens with.
struct OpenedDocument
{
    Scenario scenario;
    QString path;                              ///< the file it is from, if there is one
    std::shared_ptr<const ReadTrace> recorded; ///< where that is a trace: its run, which is one of `scenario`
};

/// Opens the window with `document`, and returns the program's exit status when it has been closed. Reads and
/// keeps the user's settings and recent files, keeps changes where they outlive a crash, and offers those
/// that did. Where the system asks the program to end it does so without a question, and leaves unsaved
/// changes to the next start. The application's name and organisation have to be set before.
[[nodiscard]] int runWindow(QApplication &application, const OpenedDocument &document,
                            const WindowLook &look = {});

} // namespace interleave
