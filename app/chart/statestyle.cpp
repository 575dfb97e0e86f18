// SPDX-License-Identifier: MIT
#include "app/chart/statestyle.h"

#include "core/translated.h"

#include <array>

namespace interleave {

namespace {

// In the order of State.
constexpr std::array<StateStyle, kStateCount> kStyles{{
    {State::NotStarted, 0, BarBody::Card, BarInk::Hue, Pattern::None, BarInk::Hue, false, 0, 0, 0, nullptr,
     QT_TR_NOOP("not started"), QT_TR_NOOP("not started")},
    {State::Ready, 32.0 / 46, BarBody::Card, BarInk::Warning, Pattern::Hatch, BarInk::Warning, false, 2, 1, 5,
     nullptr, QT_TR_NOOP("ready, loop is busy"), QT_TR_NOOP("ready")},
    {State::Running, 1, BarBody::HueFill, BarInk::Hue, Pattern::None, BarInk::Hue, false, 4, 3, 3,
     QT_TR_NOOP("run"), QT_TR_NOOP("runs on the loop"), QT_TR_NOOP("running")},
    {State::Blocking, 1, BarBody::HueFill, BarInk::Hue, Pattern::CrossHatch, BarInk::OnFill, true, 4, 3, 4,
     QT_TR_NOOP("blocks"), QT_TR_NOOP("blocks the loop"), QT_TR_NOOP("blocking")},
    {State::Sleeping, 38.0 / 46, BarBody::HuePale, BarInk::Hue, Pattern::None, BarInk::Hue, false, 4, 1, 1,
     QT_TR_NOOP("sleep %1"), QT_TR_NOOP("sleeps (awaiting)"), QT_TR_NOOP("sleeping")},
    {State::Waiting, 38.0 / 46, BarBody::Card, BarInk::Hue, Pattern::Vertical, BarInk::Hue, false, 4, 1, 2,
     QT_TR_NOOP("waits for a permit"), QT_TR_NOOP("waits for a permit"), QT_TR_NOOP("waiting")},
    {State::InThread, 38.0 / 46, BarBody::HuePale, BarInk::Hue, Pattern::Horizontal, BarInk::Hue, false, 4, 1,
     1, QT_TR_NOOP("in a thread"), QT_TR_NOOP("in a worker thread"), QT_TR_NOOP("in a thread")},
    {State::Fetching, 38.0 / 46, BarBody::HuePale, BarInk::Hue, Pattern::Dots, BarInk::Hue, false, 4, 1, 1,
     QT_TR_NOOP("fetch %1"), QT_TR_NOOP("fetches"), QT_TR_NOOP("fetching")},
}};

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
    const QString text = tr(label);
    return text.contains(QStringLiteral("%1")) ? text.arg(durationLabel(length)) : text;
}

QString stateWord(State state)
{
    return tr(stateStyle(state).word);
}

QString strategyWord(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Sequential:
        return tr("sequential");
    case Strategy::Concurrent:
        return tr("concurrent");
    case Strategy::Threads:
        return tr("threads");
    }
    return {};
}

QString stateLegend(State state)
{
    return tr(stateStyle(state).legend);
}

} // namespace interleave
