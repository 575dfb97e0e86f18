// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/preview.h"

#include <QObject>
#include <QThreadPool>

#include <cstdint>
#include <memory>
#include <stop_token>

namespace interleave {

/// Makes previews in a thread of its own, so that a million tasks don't hold up the typing. The newest wish
/// wins: older ones are given up, and nothing of them arrives any more.
class PreviewMaker : public QObject
{
    Q_OBJECT

public:
    explicit PreviewMaker(QObject *parent = nullptr);
    /// Gives up what is under way, and waits until the thread has noticed.
    ~PreviewMaker() override;

    /// `revision` comes back with the preview. The scenario must not change any more.
    void request(std::shared_ptr<const Scenario> scenario, std::uint64_t revision,
                 const std::vector<Strategy> &strategies = shownStrategies(false),
                 const EntryHues &hues = {});
    void request(const Scenario &scenario, std::uint64_t revision,
                 const std::vector<Strategy> &strategies = shownStrategies(false),
                 const EntryHues &hues = {});
    /// Nobody wants the preview any more that was asked for last.
    void cancel();

Q_SIGNALS:
    /// In this object's thread, from its event loop.
    void ready(const std::shared_ptr<const interleave::RunRecord> &preview, std::uint64_t revision);

private:
    void deliver(const std::shared_ptr<const RunRecord> &preview, std::uint64_t revision, std::uint64_t wish);

    QThreadPool m_pool;
    std::stop_source m_stop;
    std::uint64_t m_wish = 0;
};

} // namespace interleave
