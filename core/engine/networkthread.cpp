// SPDX-License-Identifier: MIT
#include "core/engine/networkthread.h"

#include "core/engine/fetchqueue.h"
#include "core/engine/fileshare.h"
#include "core/engine/workerpool.h"

#include <QCoreApplication>
#include <QThread>

#include <latch>

namespace interleave {

namespace {

constexpr std::uint32_t kFiles = 2; ///< of its event loop

} // namespace

class NetworkThread::Thread final : public QThread
{
public:
    /// Starts it; there is a queue then, or a reason why there is none.
    void begin()
    {
        setObjectName(QStringLiteral("network"));
        m_files = FileShare::take(kFiles);
        if (!m_files) {
            m_fault = noFileReason();
            return;
        }
        start();
        if (isRunning())
            m_ready.wait();
        else
            m_fault = noThreadReason();
    }

    void end()
    {
        quit();
        wait();
        m_queue = nullptr;
    }

    [[nodiscard]] FetchQueue *queue() const { return m_queue; }
    [[nodiscard]] const QString &fault() const { return m_fault; }

protected:
    void run() override
    {
        FetchQueue queue;
        m_queue = &queue;
        m_ready.count_down();
        exec();
        queue.close();
    }

private:
    std::optional<FileShare> m_files;
    FetchQueue *m_queue = nullptr;
    QString m_fault;
    std::latch m_ready{1};
};

NetworkThread &NetworkThread::instance()
{
    static NetworkThread thread;
    return thread;
}

NetworkThread::NetworkThread()
    : m_thread(std::make_unique<Thread>())
{
    m_thread->begin();
    // While there is an application, all of Qt still works; later its own statics have begun to go.
    qAddPostRoutine([] { instance().m_thread->end(); });
}

NetworkThread::~NetworkThread()
{
    m_thread->end();
}

void NetworkThread::begin(std::shared_ptr<FetchTicket> ticket)
{
    FetchQueue *queue = m_thread->queue();
    if (!queue) {
        ticket->tell({m_thread->fault(), false});
        return;
    }
    queue->post(std::move(ticket));
}

void NetworkThread::abandon(const std::shared_ptr<FetchTicket> &ticket)
{
    ticket->makeVoid();
    if (FetchQueue *queue = m_thread->queue())
        queue->post(ticket);
}

} // namespace interleave
