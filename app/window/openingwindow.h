// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/windowlook.h"
#include "app/window/windowsettings.h"

#include <QMainWindow>

#include <optional>

namespace interleave {

/// A window that can be on the screen before it has parts. Most of the time between the start of a program
/// and its first picture goes by while parts are made and fonts are read; somebody who has just started it
/// sees that it comes.
class OpeningWindow : public QMainWindow
{
    Q_OBJECT

protected:
    /// With `look` it shows itself at once, in its place and its colours, and is painted when the constructor
    /// returns, or shortly afterwards where the screen takes long. After that nothing is drawn
    /// until partsAreMade(). A window whose place is not known yet has to wait for its parts.
    OpeningWindow(const WindowSettings &settings, const std::optional<WindowLook> &look);

    void partsAreMade();

private:
    bool isPlaced(const WindowSettings &settings, const WindowLook &look);
};

} // namespace interleave
