// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/theme.h"
#include "core/scenario/scenario.h"
#include "core/trace/eventlog.h"

#include <QImage>
#include <QSize>

#include <optional>
#include <utility>

namespace interleave {

/// What is to be on a picture of the window.
class ScreenshotRequest
{
public:
    explicit ScreenshotRequest(Scenario what)
        : scenario(std::move(what))
    {}

    Scenario scenario; ///< one that scenarioFault() has nothing against
    /// The picture shows a run on the real clock, at `speed`; else the virtual run.
    bool real = false;
    double speed = 1.0;
    /// Logs of a finished run of the scenario, where there is one already, so that the picture and all else
    /// that is said about it agree. Only borrowed. Without any, takeScreenshot() does the run itself.
    const EventLog *sequential = nullptr;
    const EventLog *concurrent = nullptr;
    const EventLog *threads = nullptr;
    bool withThreads = false;          ///< the third panel is shown
    bool isStacked = false;            ///< the panels are below each other
    std::optional<Nanoseconds> moment; ///< where the playhead is; nothing: the run is over
    Theme theme = Theme::light();
    QSize size{1440, 900};  ///< of the window, in device-independent pixels
    qreal pixelRatio = 1.0; ///< pixels of the picture per pixel of `size`
};

/// The whole window as it looks after the run. Needs a QApplication, on any platform, and returns when the
/// run has ended; shows nothing on the screen and leaves the user's settings alone. Null if there is no
/// memory for the picture.
[[nodiscard]] QImage takeScreenshot(const ScreenshotRequest &request);

} // namespace interleave
