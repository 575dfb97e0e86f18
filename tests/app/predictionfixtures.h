// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/classrow.h"
#include "app/lesson/predictionbar.h"
#include "app/window/lessonroom.h"
#include "app/window/predictionroom.h"
#include "windowfixtures.h"

#include <QAction>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolButton>

namespace interleave {

inline Scenario parsing()
{
    return scenarioOf({"A: sleep 1s", "B: block 2s", "C: sleep 3s"});
}

/// At which a busy machine is not late by much.
inline constexpr double kExactSpeed = 10.0;

/// The pointer moves while its left button is held.
inline void move(QWidget *widget, QPoint position)
{
    QMouseEvent move(QEvent::MouseMove, position, widget->mapToGlobal(position), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &move);
}

/// A window in which somebody is asked.
class Bench : public OpenWindow
{
public:
    explicit Bench(const Scenario &scenario = parsing(), double speed = 100.0)
        : OpenWindow(scenario, speed)
    {
        window.actions()->predict()->trigger();
        QCoreApplication::processEvents(); // it is laid out
    }

    [[nodiscard]] PredictionBar &bar() { return *window.lessons()->prediction(); }
    [[nodiscard]] PredictionRoom &room() { return *window.prediction(); }
    [[nodiscard]] std::optional<Nanoseconds> guessed(Strategy strategy)
    {
        return room().guess().total(strategy);
    }
    void guess(Strategy strategy, const QString &text)
    {
        bar().field(strategy)->setFocus();
        bar().field(strategy)->selectAll();
        QTest::keyClicks(bar().field(strategy), text);
    }
    void add(const QString &guess, const QString &name = {})
    {
        this->guess(Strategy::Concurrent, guess);
        bar().classRow()->name()->setText(name);
        QTest::mouseClick(bar().classRow()->addButton(), Qt::LeftButton);
    }
    [[nodiscard]] bool run()
    {
        finished.clear();
        window.run();
        return waitForEnd();
    }
    [[nodiscard]] bool edit(int task, const QString &steps)
    {
        previews.clear();
        model().changeSteps(task, steps);
        return QTest::qWaitFor([this] { return !previews.isEmpty(); }, kPatience);
    }
    /// Where on the axis of a panel that time is.
    [[nodiscard]] QPoint axisAt(Strategy strategy, Nanoseconds time)
    {
        const int x = qRound(panel(strategy)->timeScale().x(time));
        int y = 0;
        while (!panel(strategy)->isOverAxis(QPointF(x, y)))
            ++y;
        return {x, y + 3};
    }
    [[nodiscard]] QString label(Strategy strategy)
    {
        const auto &guess = panel(strategy)->overlay().guess;
        return guess ? guess->label : QString();
    }
    /// Whether the chart has anything that a forecast or a run puts there.
    [[nodiscard]] bool isBlank(Strategy strategy)
    {
        const std::vector<Mark> &marks = panel(strategy)->displayList().marks;
        return std::none_of(marks.begin(), marks.end(), [](const Mark &mark) {
            switch (mark.kind) {
            case MarkKind::PreviewBar:
            case MarkKind::Bar:
            case MarkKind::DottedLine:
            case MarkKind::Crowd:
            case MarkKind::Density:
            case MarkKind::PlannedTrack:
            case MarkKind::LoopTrack:
            case MarkKind::Turn:
            case MarkKind::PreviewTurn:
            case MarkKind::Wake:
            case MarkKind::EndGlyph:
                return true;
            default:
                return false;
            }
        });
    }
};

} // namespace interleave
