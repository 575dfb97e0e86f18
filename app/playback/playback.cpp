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
    if (m_record) {
        for (const TimelineRecord &timeline : m_record->timelines)
            m_tracks[indexOf(timeline.timeline.strategy())].story = timeline.story.get();
    }
    tellAll();
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
    seek(by >= left ? total() : m_time + Nanoseconds(std::llround(by)));
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
    for (Track *track : steppedTracks()) {
        if (track->happened < track->story->size() && (*track->story)[track->happened].time < time) {
            next = track;
            time = (*track->story)[track->happened].time;
        }
    }
    if (!next)
        return goToEnd();
    const std::uint32_t task = (*next->story)[next->happened].task;
    ++next->happened;
    if (time != m_time)
        return stand(time, isAllTold());
    if (--next->pending[task] == 0)
        next->pending.erase(task);
    m_isAtEnd = isAllTold();
    Q_EMIT moved();
}

void Playback::stepBack()
{
    pause();
    if (!m_record)
        return;
    Track *last = nullptr;
    Nanoseconds time = Nanoseconds::min();
    for (Track *track : steppedTracks()) {
        if (track->happened > 0 && track->newest() >= time) {
            last = track;
            time = track->newest();
        }
    }
    if (!last)
        return;
    --last->happened;
    Nanoseconds newest{};
    for (const Track &track : m_tracks) {
        if (track.happened > 0)
            newest = std::max(newest, track.newest());
    }
    if (newest != m_time)
        return stand(newest, false);
    ++last->pending[(*last->story)[last->happened].task];
    m_isAtEnd = false;
    Q_EMIT moved();
}

/// Before the first event, not after those of the first instant: there is something to step through.
void Playback::goToStart()
{
    if (!m_record)
        return;
    for (Track &track : m_tracks)
        track.happened = 0;
    stand(Nanoseconds::zero(), false);
}

void Playback::goToEnd()
{
    pause();
    if (!m_record || m_isAtEnd)
        return;
    tellAll();
    stand(total(), true);
}

void Playback::seek(Nanoseconds time)
{
    if (!m_record)
        return;
    if (time >= total())
        return goToEnd();
    const Nanoseconds moment = std::max(time, Nanoseconds::zero());
    tellUntil(moment);
    stand(moment, false);
}

void Playback::showEvent(Strategy strategy, std::size_t place)
{
    Track &track = m_tracks[indexOf(strategy)];
    if (!track.story || place >= track.story->size())
        return;
    pause();
    const Nanoseconds time = (*track.story)[place].time;
    tellUntil(time);
    track.happened = place + 1;
    stand(std::max(time, Nanoseconds::zero()), isAllTold());
}

/// Steps leave out a timeline that nobody sees.
std::vector<Playback::Track *> Playback::steppedTracks()
{
    std::vector<Track *> tracks;
    for (std::size_t i = 0; i < m_tracks.size(); ++i) {
        if (m_tracks[i].story && (m_isThreadsShown || i != indexOf(Strategy::Threads)))
            tracks.push_back(&m_tracks[i]);
    }
    return tracks;
}

void Playback::tellAll()
{
    for (Track &track : m_tracks)
        track.happened = track.story ? track.story->size() : 0;
}

/// With all that happens at that instant.
void Playback::tellUntil(Nanoseconds time)
{
    for (Track &track : m_tracks)
        track.happened = track.story ? track.story->happenedAt(time) : 0;
}

bool Playback::isAllTold() const
{
    return std::all_of(m_tracks.begin(), m_tracks.end(), [](const Track &track) {
        return !track.story || track.happened == track.story->size();
    });
}

/// How much has happened is known already.
void Playback::stand(Nanoseconds time, bool isAtEnd)
{
    m_time = time;
    m_isAtEnd = isAtEnd;
    for (Track &track : m_tracks) {
        track.pending.clear();
        if (!track.story)
            continue;
        const Story &told = *track.story;
        for (std::size_t place = track.happened; place < told.size() && told[place].time <= time; ++place)
            ++track.pending[told[place].task];
    }
    Q_EMIT moved();
}

} // namespace interleave
