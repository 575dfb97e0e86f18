// SPDX-License-Identifier: MIT
#include "app/chart/timenavigator.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave {

namespace {

/// Of less than this nothing more can be seen: the times of a run are whole nanoseconds.
constexpr Nanoseconds kShortest(20);
constexpr int kJumpMilliseconds = 160;
constexpr std::size_t kMostRemembered = 100;

Nanoseconds nanoseconds(double count)
{
    return Nanoseconds(static_cast<std::int64_t>(std::llround(count)));
}

/// A part of the way. Lengths change by equal factors, so that a long zoom is no jerk at its end.
TimeWindow between(TimeWindow from, TimeWindow to, double part)
{
    const auto a = static_cast<double>(from.length().count());
    const auto b = static_cast<double>(to.length().count());
    const double length = a * std::pow(b / a, part);
    // The point that both show at the same place stays there; where lengths are equal there is none.
    const double share = std::abs(b - a) < 1.0 ? part : (length - a) / (b - a);
    const double begin =
        static_cast<double>(from.from.count()) + share * static_cast<double>((to.from - from.from).count());
    const Nanoseconds left = nanoseconds(begin);
    return {left, left + std::max(kShortest, nanoseconds(length))};
}

} // namespace

TimeNavigator::TimeNavigator(QObject *parent)
    : QObject(parent)
{
    m_jump.setDuration(kJumpMilliseconds);
    m_jump.setEasingCurve(QEasingCurve::OutCubic);
    m_jump.setStartValue(0.0);
    m_jump.setEndValue(1.0);
    connect(&m_jump, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const double part = value.toDouble();
        setWindow(part >= 1.0 ? m_target : between(m_from, m_target, part));
    });
}

void TimeNavigator::reset(Nanoseconds end)
{
    Q_ASSERT(end > Nanoseconds::zero());
    m_jump.stop();
    m_end = std::max(end, kShortest);
    m_back.clear();
    m_forward.clear();
    m_gesture = Gesture::None;
    m_target = whole();
    setWindow(m_target);
    Q_EMIT historyChanged();
}

void TimeNavigator::extend(Nanoseconds end)
{
    if (end <= m_end)
        return;
    const bool sawAll = isWhole();
    m_end = end;
    if (sawAll)
        go(whole());
}

void TimeNavigator::zoom(Nanoseconds at, double factor)
{
    change(zoomed(at, factor), Gesture::Zoom, Way::AtOnce);
}

void TimeNavigator::pan(Nanoseconds by)
{
    change(moved(by), Gesture::Pan, Way::AtOnce);
}

void TimeNavigator::zoomStep(double factor)
{
    change(zoomed(m_target.from + m_target.length() / 2, factor), Gesture::Zoom, Way::Gliding);
}

void TimeNavigator::panStep(double share)
{
    const auto length = static_cast<double>(m_target.length().count());
    change(moved(nanoseconds(share * length)), Gesture::Pan, Way::Gliding);
}

void TimeNavigator::goToStart()
{
    show({Nanoseconds::zero(), m_target.length()});
}

void TimeNavigator::goToEnd()
{
    show({m_end - m_target.length(), m_end});
}

void TimeNavigator::show(TimeWindow window)
{
    change(clamped(window), Gesture::None, Way::Gliding);
}

void TimeNavigator::change(TimeWindow wanted, Gesture gesture, Way way)
{
    if (wanted == m_target)
        return;
    remember(gesture);
    if (way == Way::Gliding)
        glide(wanted);
    else
        go(wanted);
}

void TimeNavigator::goBack()
{
    if (m_back.empty())
        return;
    m_gesture = Gesture::None;
    m_forward.push_back(m_target);
    const TimeWindow window = m_back.back();
    m_back.pop_back();
    glide(clamped(window));
    Q_EMIT historyChanged();
}

void TimeNavigator::goForward()
{
    if (m_forward.empty())
        return;
    m_gesture = Gesture::None;
    m_back.push_back(m_target);
    const TimeWindow window = m_forward.back();
    m_forward.pop_back();
    glide(clamped(window));
    Q_EMIT historyChanged();
}

TimeWindow TimeNavigator::clamped(TimeWindow window) const
{
    const Nanoseconds length = std::clamp(window.length(), std::min(kShortest, m_end), m_end);
    const Nanoseconds from = std::clamp(window.from, Nanoseconds::zero(), m_end - length);
    return {from, from + length};
}

TimeWindow TimeNavigator::moved(Nanoseconds by) const
{
    // Clamped first, so that nothing can overflow.
    const Nanoseconds step = std::clamp(by, -m_target.from, m_end - m_target.to);
    return {m_target.from + step, m_target.to + step};
}

TimeWindow TimeNavigator::zoomed(Nanoseconds at, double factor) const
{
    const auto length = static_cast<double>(m_target.length().count());
    const double longest = static_cast<double>(m_end.count());
    const double wanted =
        std::clamp(length * factor, std::min(static_cast<double>(kShortest.count()), longest), longest);
    const double before = static_cast<double>((at - m_target.from).count()) / length;
    const Nanoseconds from = at - nanoseconds(before * wanted);
    return clamped({from, from + nanoseconds(wanted)});
}

/// What is seen now is what goBack() brings back, unless a gesture merely goes on.
void TimeNavigator::remember(Gesture gesture)
{
    const bool goesOn = gesture != Gesture::None && gesture == m_gesture;
    m_gesture = gesture;
    if (goesOn)
        return;
    m_back.push_back(m_target);
    if (m_back.size() > kMostRemembered)
        m_back.erase(m_back.begin());
    m_forward.clear();
    Q_EMIT historyChanged();
}

void TimeNavigator::go(TimeWindow window)
{
    m_jump.stop();
    m_target = window;
    setWindow(window);
}

void TimeNavigator::glide(TimeWindow window)
{
    m_jump.stop();
    m_from = m_window;
    m_target = window;
    if (m_isAnimated && m_from != window)
        m_jump.start();
    else
        setWindow(window);
}

void TimeNavigator::setWindow(TimeWindow window)
{
    if (window == m_window)
        return;
    m_window = window;
    Q_EMIT windowChanged();
}

} // namespace interleave
