// SPDX-License-Identifier: MIT
#include "app/export/exportjob.h"

#include <QMetaObject>

#include <utility>

namespace interleave {

ExportJob::~ExportJob()
{
    m_isCancelled = true; // the thread is waited for
}

void ExportJob::start(Work work)
{
    Q_ASSERT(!isRunning());
    m_isCancelled = false;
    m_thread = std::jthread([this, work = std::move(work)] {
        const Result<QString> result = work([this](double done) {
            QMetaObject::invokeMethod(
                this, [this, done] { Q_EMIT progressed(done); }, Qt::QueuedConnection);
            return !m_isCancelled;
        });
        QMetaObject::invokeMethod(
            this, [this, result] { finish(result); }, Qt::QueuedConnection);
    });
}

void ExportJob::finish(const Result<QString> &result)
{
    m_thread.join();
    m_thread = {};
    if (result)
        Q_EMIT ended(result.value(), {}); // also where it was too late to give it up
    else
        Q_EMIT ended({}, m_isCancelled ? QString() : result.message());
}

} // namespace interleave
