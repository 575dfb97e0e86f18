// SPDX-License-Identifier: MIT
#include "app/playback/playback.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr std::chrono::milliseconds kFrame(16);

} // namespace

Playback::Playback(QObject *parent)
    : QObject(parent)
{
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(kFrame);
    connect(&m_frames, &QTimer::timeout, this, [this] {
        const Nanoseconds passed(m_sinceFrame.nsecsElapsed());
        m_sinceFrame.start();
        advance(passed);
    });
}

void Playback::setRecord(const Record &record)
{
    if (record == m_record)
        return;
    pause();
    m_record = record && !record->timelines.empty() ? record : nullptr;
    m_tracks = {};
    m_time = total();
    m_isAtEnd = true;
    Q_EMIT recordChanged();
    Q_EMIT moved();
}

Nanoseconds Playback::total() const
{
    return m_record ? m_record->total() : Nanoseconds::zero();
}

std::size_t Playback::happened(Strategy strategy) const
{
    return m_tracks[indexOf(strategy)].happened;
}

const PendingTasks &Playback::pending(Strategy strategy) const
{
    return m_tracks[indexOf(strategy)].pending;
}

void Playback::advance(Nanoseconds passed)
{
    const auto by = static_cast<double>(passed.count()) * m_speed;
    const auto left = static_cast<double>((total() - m_time).count());
    if (by >= left)
        goToEnd();
    else
        stand(m_time + Nanoseconds(std::llround(by)));
}

void Playback::play()
{
    if (!m_record || isPlaying())
        return;
    if (m_isAtEnd)
        goToStart();
    m_sinceFrame.start();
    m_frames.start();
    Q_EMIT playingChanged(true);
}

void Playback::pause()
{
    if (!isPlaying())
        return;
    m_frames.stop();
    Q_EMIT playingChanged(false);
}

void Playback::toggle()
{
    if (isPlaying())
        pause();
    else
        play();
}

/// The next event of all timelines: the earliest, and of several at one instant the one of the first
/// timeline.
void Playback::stepForward()
{
    pause();
    if (!m_record || m_isAtEnd)
        return;
    Track *next = nullptr;
    Nanoseconds time = Nanoseconds::max();
    for (const TimelineRecord &timeline : m_record->timelines) {
        if (!takesPart(timeline))
            continue;
        Track &track = m_tracks[indexOf(timeline.timeline.strategy())];
        const Story &told = story(timeline);
        if (track.happened < told.size() && told[track.happened].time < time) {
            next = &track;
            time = told[track.happened].time;
        }
    }
    if (!next)
        return goToEnd();
    ++next->happened;
    m_time = time;
    collectPending();
    m_isAtEnd = isAllTold();
    Q_EMIT moved();
}

void Playback::stepBack()
{
    pause();
    if (!m_record)
        return;
    leaveTheEnd();
    Track *last = nullptr;
    Nanoseconds time = Nanoseconds::min();
    for (const TimelineRecord &timeline : m_record->timelines) {
        if (!takesPart(timeline))
            continue;
        Track &track = m_tracks[indexOf(timeline.timeline.strategy())];
        const Story &told = story(timeline);
        if (track.happened > 0 && told[track.happened - 1].time >= time) {
            last = &track;
            time = told[track.happened - 1].time;
        }
    }
    if (!last)
        return;
    --last->happened;
    m_time = Nanoseconds::zero();
    for (const Track &track : m_tracks) {
        if (track.happened > 0)
            m_time = std::max(m_time, (*track.story)[track.happened - 1].time);
    }
    collectPending();
    Q_EMIT moved();
}

/// Before the first event, not after those of the first instant: there is something to step through.
void Playback::goToStart()
{
    if (!m_record)
        return;
    m_isAtEnd = false;
    m_time = Nanoseconds::zero();
    for (const TimelineRecord &timeline : m_record->timelines) {
        (void)story(timeline);
        m_tracks[indexOf(timeline.timeline.strategy())].happened = 0;
    }
    collectPending();
    Q_EMIT moved();
}

void Playback::goToEnd()
{
    pause();
    if (!m_record || m_isAtEnd)
        return;
    stand(total());
    m_isAtEnd = true;
    Q_EMIT moved();
}

void Playback::seek(Nanoseconds time)
{
    if (!m_record)
        return;
    if (time >= total())
        return goToEnd();
    stand(std::max(time, Nanoseconds::zero()));
}

void Playback::showEvent(Strategy strategy, std::size_t place)
{
    const TimelineRecord *timeline = m_record ? m_record->find(strategy) : nullptr;
    if (!timeline || place >= story(*timeline).size())
        return;
    pause();
    const Nanoseconds time = story(*timeline)[place].time;
    m_isAtEnd = false;
    m_time = std::max(time, Nanoseconds::zero());
    for (const TimelineRecord &other : m_record->timelines)
        m_tracks[indexOf(other.timeline.strategy())].happened = story(other).happenedAt(time);
    m_tracks[indexOf(strategy)].happened = place + 1;
    collectPending();
    m_isAtEnd = isAllTold();
    Q_EMIT moved();
}

bool Playback::takesPart(const TimelineRecord &timeline) const
{
    return m_isThreadsShown || timeline.timeline.strategy() != Strategy::Threads;
}

const Story &Playback::story(const TimelineRecord &timeline)
{
    std::optional<Story> &told = m_tracks[indexOf(timeline.timeline.strategy())].story;
    if (!told)
        told.emplace(*timeline.log, timeline.timeline.eventCount());
    return *told;
}

/// At `time`, with all that happens at that instant.
void Playback::stand(Nanoseconds time)
{
    m_isAtEnd = false;
    m_time = time;
    for (const TimelineRecord &timeline : m_record->timelines) {
        Track &track = m_tracks[indexOf(timeline.timeline.strategy())];
        track.happened = story(timeline).happenedAt(time);
        track.pending.clear();
    }
    Q_EMIT moved();
}

void Playback::collectPending()
{
    for (Track &track : m_tracks) {
        track.pending.clear();
        if (!track.story)
            continue;
        const Story &told = *track.story;
        for (std::size_t place = track.happened; place < told.size() && told[place].time <= m_time; ++place)
            ++track.pending[told[place].task];
    }
}

bool Playback::isAllTold() const
{
    return std::all_of(m_tracks.begin(), m_tracks.end(), [](const Track &track) {
        return !track.story || track.happened == track.story->size();
    });
}

void Playback::leaveTheEnd()
{
    if (!m_isAtEnd)
        return;
    m_isAtEnd = false;
    for (const TimelineRecord &timeline : m_record->timelines)
        m_tracks[indexOf(timeline.timeline.strategy())].happened = story(timeline).size();
}

} // namespace interleave
