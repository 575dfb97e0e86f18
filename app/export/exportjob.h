// SPDX-License-Identifier: MIT
#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <functional>
#include <thread>

namespace interleave {

/// Writes a file in a thread of its own, one after the other. Lives in the GUI thread; when it goes, what it
/// does is given up first.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    /// Gives back the path, or why there is no file.
    using Work = std::function<Result<QString>(const Progress &)>;

    explicit ExportJob(QObject *parent = nullptr)
        : QObject(parent)
    {}
    ~ExportJob() override;

    [[nodiscard]] bool isRunning() const { return m_thread.joinable(); }
    /// Only while none is running.
    void start(Work work);

public Q_SLOTS:
    /// ended() follows all the same.
    void cancel() { m_isCancelled = true; }

Q_SIGNALS:
    void progressed(double done);
    /// One of the two is empty. Both are where it was cancelled and nothing is written.
    void ended(const QString &path, const QString &failure);

private:
    void finish(const Result<QString> &result);

    std::atomic<bool> m_isCancelled = false;
    std::jthread m_thread;
};

} // namespace interleave
