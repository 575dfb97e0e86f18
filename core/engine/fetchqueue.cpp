// SPDX-License-Identifier: MIT
#include "core/engine/fetchqueue.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace interleave {

namespace {

constexpr std::size_t kMostRequests = 4096;

/// How long the end of the program may have to wait for a server that keeps Qt busy.
constexpr std::chrono::milliseconds kPatience(800);

} // namespace

FetchQueue::FetchQueue()
    : m_pool([this] { admitSoon(); })
{}

FetchQueue::~FetchQueue() = default;

void FetchQueue::post(std::shared_ptr<FetchTicket> ticket)
{
    {
        const std::lock_guard lock(m_inboxMutex);
        m_inbox.push_back(std::move(ticket));
    }
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

/// Something was posted. What was posted several times before the thread came to it is taken at once.
void FetchQueue::customEvent(QEvent *)
{
    std::vector<std::shared_ptr<FetchTicket>> tickets;
    {
        const std::lock_guard lock(m_inboxMutex);
        tickets.swap(m_inbox);
    }
    for (std::shared_ptr<FetchTicket> &ticket : tickets) {
        if (ticket->isVoid())
            drop(ticket);
        else
            m_waiting.push_back(std::move(ticket));
    }
    admit();
}

void FetchQueue::drop(const std::shared_ptr<FetchTicket> &ticket)
{
    m_ongoing.erase(ticket);
    // One that waits is most often void together with all the others.
    while (!m_waiting.empty() && m_waiting.front()->isVoid())
        m_waiting.pop_front();
}

void FetchQueue::close()
{
    m_waiting.clear();
    m_ongoing.clear();
    QElapsedTimer waited;
    waited.start();
    while (m_pool.hopes() && !waited.hasExpired(kPatience.count())) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(1);
    }
}

void FetchQueue::admit()
{
    while (!m_waiting.empty()) {
        if (!m_waiting.front()->isVoid() && !begin(m_waiting.front()))
            return;
        m_waiting.pop_front();
    }
}

/// What makes room is in the middle of something.
void FetchQueue::admitSoon()
{
    if (m_admitQueued || m_waiting.empty())
        return;
    m_admitQueued = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_admitQueued = false;
            admit();
        },
        Qt::QueuedConnection);
}

bool FetchQueue::begin(const std::shared_ptr<FetchTicket> &ticket)
{
    if (m_ongoing.size() >= kMostRequests)
        return false;
    auto get = std::make_unique<HttpGet>(m_pool, ticket->order, [this, ticket] { finished(ticket); });
    if (!get->begin()) {
        if (!m_ongoing.empty() || m_pool.hopes())
            return false; // one of these is going to make room
        ticket->tell({noFileReason(), false});
    } else if (get->done()) {
        ticket->tell({get->fault(), get->wasSent()});
    } else {
        m_ongoing.emplace(ticket, std::move(get));
    }
    return true;
}

void FetchQueue::finished(const std::shared_ptr<FetchTicket> &ticket)
{
    const auto found = m_ongoing.find(ticket);
    ticket->tell({found->second->fault(), found->second->wasSent()});
    // It is in the middle of its own work.
    QMetaObject::invokeMethod(
        this, [this, ticket] { m_ongoing.erase(ticket); }, Qt::QueuedConnection);
    admitSoon();
}

} // namespace interleave
