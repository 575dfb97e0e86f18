// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/timewindow.h"

#include <QObject>
#include <QVariantAnimation>

#include <vector>

namespace interleave {

/// Owns the stretch of time that all panels show: zooms, pans and jumps within an axis from 0 to end(), and
/// goes back and forward through where it has been.
///
/// What a hand drags or turns takes effect at once; a jump glides there, unless it was told not to. GUI
/// thread only.
class TimeNavigator : public QObject
{
    Q_OBJECT

public:
    explicit TimeNavigator(QObject *parent = nullptr);

    /// What is seen at this moment, also on the way of a jump.
    [[nodiscard]] TimeWindow window() const { return m_window; }
    /// What is seen, or will be at the end of a jump.
    [[nodiscard]] TimeWindow target() const { return m_target; }
    /// Where the axis ends.
    [[nodiscard]] Nanoseconds end() const { return m_end; }
    [[nodiscard]] bool isWhole() const { return m_target == whole(); }

    /// Jumps take no time; as where the system asks for reduced motion.
    void setAnimated(bool animated) { m_isAnimated = animated; }

    /// Another axis, all of it in view, and nothing to go back to. `end` is above zero.
    void reset(Nanoseconds end);
    /// The axis becomes longer. Who saw all of it goes on seeing all of it.
    void extend(Nanoseconds end);

    /// Makes what is seen `factor` times as long, with `at` staying where it is.
    void zoom(Nanoseconds at, double factor);
    /// Moves what is seen to later times.
    void pan(Nanoseconds by);

    /// The same from a key, for which there is no place: the middle stays, and it glides.
    void zoomStep(double factor);
    /// Moves by a part of what is seen.
    void panStep(double share);
    void goToStart();
    void goToEnd();
    /// Shows this, as far as the axis goes.
    void show(TimeWindow window);
    void showAll() { show(whole()); }

    [[nodiscard]] bool canGoBack() const { return !m_back.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.empty(); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void windowChanged();
    /// canGoBack() or canGoForward() may have changed.
    void historyChanged();

private:
    /// One after the other of a kind is one thing to go back over.
    enum class Gesture { None, Zoom, Pan };
    enum class Way { AtOnce, Gliding };

    [[nodiscard]] TimeWindow whole() const { return {Nanoseconds::zero(), m_end}; }
    [[nodiscard]] TimeWindow clamped(TimeWindow window) const;
    [[nodiscard]] TimeWindow moved(Nanoseconds by) const;
    [[nodiscard]] TimeWindow zoomed(Nanoseconds at, double factor) const;
    void change(TimeWindow wanted, Gesture gesture, Way way);
    void remember(Gesture gesture);
    void go(TimeWindow window);
    void glide(TimeWindow window);
    void setWindow(TimeWindow window);

    Nanoseconds m_end = std::chrono::seconds(1);
    TimeWindow m_window;
    TimeWindow m_target;
    TimeWindow m_from; ///< where a jump began
    std::vector<TimeWindow> m_back;
    std::vector<TimeWindow> m_forward;
    Gesture m_gesture = Gesture::None;
    bool m_isAnimated = true;
    QVariantAnimation m_jump;
};

} // namespace interleave
