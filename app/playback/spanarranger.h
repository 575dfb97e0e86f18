// SPDX-License-Identifier: MIT
#pragma once

#include "app/playback/spantable.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>

namespace interleave {

/// What somebody wants to see of a run's spans.
struct SpanWish
{
    std::shared_ptr<const RunRecord> record;
    SpanKey key = SpanKey::From;
    bool isDescending = false;
    QString filter;
    std::optional<Nanoseconds> moment; ///< only what has begun by then

    /// The same rows in the same order, but for the moment.
    [[nodiscard]] bool isSortedLike(const SpanWish &other) const
    {
        return record == other.record && key == other.key && isDescending == other.isDescending &&
               filter == other.filter;
    }
};

/// The rows that come of it; default-constructed, none.
struct SpanArrangement
{
    SpanWish wish;
    std::shared_ptr<const SpanTable> table;
    std::shared_ptr<const SpanTable::Order> sorted; ///< whatever the moment
    std::shared_ptr<const SpanTable::Order> shown;
};

/// Reads, filters and sorts spans in a thread of its own, as a million take a second.
///
/// While wishes come faster than they can be met, some are left out; the last one never is.
class SpanArranger : public QObject
{
    Q_OBJECT

public:
    explicit SpanArranger(QObject *parent = nullptr);
    /// Waits for the arrangement that is under way.
    ~SpanArranger() override;

    /// The record must not change any more.
    void request(const SpanWish &wish);
    /// Nobody wants anything of what was asked for; it is let go of.
    void cancel();

Q_SIGNALS:
    /// In this object's thread, from its event loop. Only of the record that was asked for last.
    void ready(const interleave::SpanArrangement &arrangement);

private:
    [[nodiscard]] SpanArrangement arrange(const SpanWish &wish);

    QThreadPool m_pool;
    std::shared_ptr<const RunRecord> m_record; ///< of the newest wish
    std::atomic<std::uint64_t> m_newest = 0;
    SpanArrangement m_last; ///< belongs to the pool's thread: what the next one can use again
};

} // namespace interleave
