// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/runrecord.h"
#include "core/trace/narration.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <cstdint>
#include <memory>

namespace interleave {

/// Makes narrations in a thread of its own: that takes half a second where a million tasks ran. The newest
/// wish wins, and nothing of older ones arrives any more.
class Storyteller : public QObject
{
    Q_OBJECT

public:
    explicit Storyteller(QObject *parent = nullptr);
    /// Waits for the narration that is under way.
    ~Storyteller() override;

    /// The record must have that timeline, with its numbers, and not change any more. The narration keeps it
    /// alive.
    void request(std::shared_ptr<const RunRecord> record, Strategy strategy);
    /// Nobody wants any more what was asked for last.
    void cancel() { ++m_wish; }

Q_SIGNALS:
    /// In this object's thread, from its event loop.
    void ready(const std::shared_ptr<const interleave::Narration> &narration, interleave::Strategy strategy);

private:
    QThreadPool m_pool;
    std::atomic<std::uint64_t> m_wish = 0; ///< read in the pool, to leave out what nobody wants any more
};

} // namespace interleave
