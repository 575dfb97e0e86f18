// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/chartpanel.h"
#include "app/editor/editorpane.h"
#include "app/editor/faultlineedit.h"
#include "app/editor/quickaddline.h"
#include "app/window/chartarea.h"
#include "app/window/mainwindow.h"
#include "app/window/runbar.h"
#include "app/window/speeds.h"
#include "app/window/statusline.h"
#include "app/window/windowactions.h"
#include "core/scenario/tasknotation.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <initializer_list>

namespace interleave {

/// A scenario of tasks as they are typed.
inline Scenario scenarioOf(std::initializer_list<const char *> tasks)
{
    Scenario scenario;
    scenario.name = QStringLiteral("Test");
    for (const char *text : tasks)
        scenario.tasks.push_back(parseTask(QString::fromUtf8(text)).task);
    return scenario;
}

/// A window that is open, has the focus and shows its preview.
class OpenWindow
{
public:
    explicit OpenWindow(const Scenario &scenario = asyncio101(), double speed = 100.0)
        : OpenWindow(scenario, settingsWith(speed))
    {}
    OpenWindow(const Scenario &scenario, const WindowSettings &settings)
        : window(scenario, settings)
        , finished(&window.runController(), &RunController::finished)
        , previews(&window.previewMaker(), &PreviewMaker::ready)
    {
        window.document().setDialogs({{}, {}, [](const QString &) { return UnsavedChanges::Discard; }, {}});
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        isReady =
            QTest::qWaitForWindowActive(&window) &&
            (scenario.tasks.empty() || QTest::qWaitFor([this] { return !previews.isEmpty(); }, kPatience));
    }

    [[nodiscard]] QToolButton *button(const char *name)
    {
        return window.findChild<QToolButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] FaultLineEdit *quickAdd() { return window.editor()->quickAdd()->line(); }
    [[nodiscard]] TaskListModel &model() { return window.editor()->model(); }
    [[nodiscard]] ChartPanel *panel(Strategy strategy) { return window.charts()->panel(strategy); }

    void type(const QString &text)
    {
        quickAdd()->setFocus();
        QTest::keyClicks(quickAdd(), text);
    }
    void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    /// Waits for the next run to end.
    [[nodiscard]] bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !finished.isEmpty(); }, kPatience);
    }
    /// Waits for the preview of the newest edit.
    [[nodiscard]] bool waitForPreview(std::uint32_t tasks)
    {
        return QTest::qWaitFor(
            [this, tasks] {
                const auto &plan = window.charts()->plan();
                return plan && plan->tasks.count() == tasks;
            },
            kPatience);
    }

    static constexpr int kPatience = 60'000;

    MainWindow window;
    QSignalSpy finished;
    QSignalSpy previews;
    bool isReady = false;

private:
    static WindowSettings settingsWith(double speed)
    {
        WindowSettings settings;
        settings.theme = ThemePreference::Light;
        settings.speed = speed;
        return settings;
    }
};

} // namespace interleave
