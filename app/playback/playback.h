// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/pendingtasks.h"
#include "app/window/runrecord.h"
#include "core/trace/story.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <vector>

namespace interleave {

/// The moment of a run that is over at which somebody looks: dragged, played, or stepped event by event.
///
/// A moment is a time and, within that instant, how many of each timeline's events have happened; so that a
/// step shows what one event changes, also where many fall together. GUI thread only.
class Playback : public QObject
{
    Q_OBJECT

public:
    using Record = std::shared_ptr<const RunRecord>;

    explicit Playback(QObject *parent = nullptr);

    /// A run or a forecast, all of it, with its numbers; null where there is nothing to play. Stands at its
    /// end.
    void setRecord(const Record &record);
    [[nodiscard]] const Record &record() const { return m_record; }
    /// Steps leave out the third timeline where it is not seen.
    void setThreadsShown(bool shown) { m_isThreadsShown = shown; }

    /// True while the whole run is looked at, as it is after setRecord().
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    [[nodiscard]] Nanoseconds time() const { return m_time; }
    [[nodiscard]] Nanoseconds total() const;
    /// How many events of the timeline's story have happened.
    [[nodiscard]] std::size_t happened(Strategy strategy) const;
    /// What has something left to do at time().
    [[nodiscard]] const PendingTasks &pending(Strategy strategy) const;

    [[nodiscard]] bool isPlaying() const { return m_frames.isActive(); }
    /// Scenario seconds for each second.
    void setSpeed(double speed) { m_speed = speed; }
    /// So much real time has passed while it plays.
    void advance(Nanoseconds passed);

public Q_SLOTS:
    /// From the beginning where it stands at the end.
    void play();
    void pause();
    void toggle();
    void stepForward();
    void stepBack();
    void goToStart();
    void goToEnd();
    void seek(interleave::Nanoseconds time);
    /// Stands right after the event at that place of the timeline's story.
    void showEvent(interleave::Strategy strategy, std::size_t place);

Q_SIGNALS:
    void moved();
    void recordChanged();
    void playingChanged(bool playing);

private:
    /// One timeline of the record.
    struct Track
    {
        const Story *story = nullptr; ///< null where the record has no such timeline
        std::size_t happened = 0;
        PendingTasks pending;

        /// When the last of what has happened did.
        [[nodiscard]] Nanoseconds newest() const { return (*story)[happened - 1].time; }
    };

    [[nodiscard]] static std::size_t indexOf(Strategy strategy) { return static_cast<std::size_t>(strategy); }
    [[nodiscard]] std::vector<Track *> steppedTracks();
    void tellAll();
    void tellUntil(Nanoseconds time);
    [[nodiscard]] bool isAllTold() const;
    void stand(Nanoseconds time, bool isAtEnd);

    Record m_record;
    std::array<Track, 3> m_tracks; ///< in the order of Strategy
    Nanoseconds m_time{};
    bool m_isAtEnd = true;
    bool m_isThreadsShown = false;
    double m_speed = 1.0;
    QTimer m_frames;
    QElapsedTimer m_sinceFrame;
};

} // namespace interleave
