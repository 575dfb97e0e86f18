// SPDX-License-Identifier: MIT
#include "app/chart/statestyle.h"

#include <QCoreApplication>

#include <array>

namespace interleave {

namespace {

#define MARK(text) QT_TRANSLATE_NOOP("StateStyle", text)

// In the order of State.
constexpr std::array<StateStyle, kStateCount> kStyles{{
    {State::NotStarted, 0, BarBody::Card, BarInk::Hue, Pattern::None, BarInk::Hue, false, 0, 0, 0, nullptr,
     MARK("not started"), MARK("not started")},
    {State::Ready, 32.0 / 46, BarBody::Card, BarInk::Warning, Pattern::Hatch, BarInk::Warning, false, 2, 1, 5,
     nullptr, MARK("ready, loop is busy"), MARK("ready")},
    {State::Running, 1, BarBody::HueFill, BarInk::Hue, Pattern::None, BarInk::Hue, false, 4, 3, 3,
     MARK("run"), MARK("runs on the loop"), MARK("running")},
    {State::Blocking, 1, BarBody::HueFill, BarInk::Hue, Pattern::CrossHatch, BarInk::OnFill, true, 4, 3, 4,
     MARK("blocks"), MARK("blocks the loop"), MARK("blocking")},
    {State::Sleeping, 38.0 / 46, BarBody::HuePale, BarInk::Hue, Pattern::None, BarInk::Hue, false, 4, 1, 1,
     MARK("sleep %1"), MARK("sleeps (awaiting)"), MARK("sleeping")},
    {State::Waiting, 38.0 / 46, BarBody::Card, BarInk::Hue, Pattern::Vertical, BarInk::Hue, false, 4, 1, 2,
     MARK("waits for a permit"), MARK("waits for a permit"), MARK("waiting")},
    {State::InThread, 38.0 / 46, BarBody::HuePale, BarInk::Hue, Pattern::Horizontal, BarInk::Hue, false, 4, 1,
     1, MARK("in a thread"), MARK("in a worker thread"), MARK("in a thread")},
    {State::Fetching, 38.0 / 46, BarBody::HuePale, BarInk::Hue, Pattern::Dots, BarInk::Hue, false, 4, 1, 1,
     MARK("fetch %1"), MARK("fetches"), MARK("fetching")},
}};

#undef MARK

} // namespace

const StateStyle &stateStyle(State state)
{
    const StateStyle &style = kStyles[static_cast<std::size_t>(state)];
    Q_ASSERT(style.state == state);
    return style;
}

QString stateLabel(State state, Nanoseconds length)
{
    const char *label = stateStyle(state).label;
    if (!label)
        return {};
    const QString text = QCoreApplication::translate("StateStyle", label);
    return text.contains(QStringLiteral("%1")) ? text.arg(durationLabel(length)) : text;
}

QString stateWord(State state)
{
    return QCoreApplication::translate("StateStyle", stateStyle(state).word);
}

QString strategyWord(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Sequential:
        return QCoreApplication::translate("StateStyle", "sequential");
    case Strategy::Concurrent:
        return QCoreApplication::translate("StateStyle", "concurrent");
    case Strategy::Threads:
        return QCoreApplication::translate("StateStyle", "threads");
    }
    return {};
}

QString stateLegend(State state)
{
    return QCoreApplication::translate("StateStyle", stateStyle(state).legend);
}

} // namespace interleave
