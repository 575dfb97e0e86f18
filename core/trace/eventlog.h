// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/event.h"

#include <QHash>
#include <QString>

#include <array>
#include <atomic>
#include <bit>
#include <cstddef>
#include <memory>
#include <mutex>

namespace interleave {

/// The one record of a run: an append-only list of events.
///
/// One thread at a time appends; any number of threads read what is published, at any time, without a lock
/// and without making the writer wait. Chunks double in size and never move, so that an index is an address
/// and memory that is not written to is never touched.
class EventLog
{
public:
    EventLog() = default;
    EventLog(const EventLog &) = delete;
    EventLog &operator=(const EventLog &) = delete;

    /// From one thread at a time; whoever appends from several sees to it that each finds what the one before
    /// it wrote, as with a mutex.
    void append(const Event &event)
    {
        const std::size_t index = m_size.load(std::memory_order_relaxed);
        const std::size_t chunk = chunkOf(index);
        if (!m_chunks[chunk])
            m_chunks[chunk] = std::unique_ptr<Slot[]>(new Slot[kFirstChunk << chunk]);
        m_chunks[chunk][index - startOf(chunk)].event = event;
        m_size.store(index + 1, std::memory_order_release);
    }

    /// How many events can be read; from any thread.
    [[nodiscard]] std::size_t size() const { return m_size.load(std::memory_order_acquire); }

    /// From any thread, for an index below a size() that this thread has seen.
    [[nodiscard]] const Event &operator[](std::size_t index) const
    {
        const std::size_t chunk = chunkOf(index);
        return m_chunks[chunk][index - startOf(chunk)].event;
    }

    /// Says for people why a task failed; before its Failed is appended. From any thread.
    void explain(std::uint32_t task, const QString &reason)
    {
        const std::lock_guard lock(m_reasonsMutex);
        m_reasons.insert(task, reason);
    }
    /// What explain() said of it, or nothing. From any thread; once the task's Failed was seen, it is final.
    [[nodiscard]] QString reason(std::uint32_t task) const
    {
        const std::lock_guard lock(m_reasonsMutex);
        return m_reasons.value(task);
    }

private:
    /// Leaves its memory as it is, so that a large chunk costs nothing until it is used.
    union Slot {
        Slot() {}
        Event event;
    };

    static constexpr std::size_t kFirstChunk = 1024;

    static std::size_t chunkOf(std::size_t index) { return std::bit_width(index / kFirstChunk + 1) - 1; }
    static std::size_t startOf(std::size_t chunk) { return ((std::size_t{1} << chunk) - 1) * kFirstChunk; }

    std::array<std::unique_ptr<Slot[]>, 44> m_chunks;
    std::atomic<std::size_t> m_size{0};
    mutable std::mutex m_reasonsMutex;
    QHash<std::uint32_t, QString> m_reasons; ///< failures are rare, so they need not fit into events
};

} // namespace interleave
