// SPDX-License-Identifier: MIT
#include "app/window/openingwindow.h"

#include "app/theme/applytheme.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace interleave {

namespace {

using namespace std::chrono_literals;
constexpr auto kPatience = 50ms; ///< with a screen that does not say when it shows a window

/// Ends a loop when the window has been painted.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget &window, QEventLoop &loop)
        : m_loop(loop)
    {
        window.installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) // all parts of a window are painted before the next event
            QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection);
        return false;
    }

private:
    QEventLoop &m_loop;
};

} // namespace

OpeningWindow::OpeningWindow(const WindowSettings &settings, const std::optional<WindowLook> &look)
{
    const Theme theme =
        look && look->theme ? *look->theme : preferredTheme(settings.theme, QApplication::palette());
    if (look && isPlaced(settings, *look)) {
        setPalette(interleave::palette(theme));
        QEventLoop loop;
        PaintWatch watch(*this, loop);
        show();
        QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
        setUpdatesEnabled(false);
    }
    // Before the window has parts: to change the style of each of them afterwards takes longer. (The style
    // sheet comes last, as each change of a parent has it read again.)
    applyStyle(theme, Fonts::system());
}

bool OpeningWindow::isPlaced(const WindowSettings &settings, const WindowLook &look)
{
    const bool isRestored = !settings.geometry.isEmpty() && restoreGeometry(settings.geometry);
    if (look.size) {
        setWindowState(Qt::WindowNoState); // it may have been maximised
        resize(*look.size);
    }
    return isRestored || look.size;
}

void OpeningWindow::partsAreMade()
{
    setUpdatesEnabled(true);
}

} // namespace interleave
