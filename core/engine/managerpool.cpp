// SPDX-License-Identifier: MIT
#include "core/engine/managerpool.h"

#include "core/engine/cutconnections.h"
#include "core/engine/networkaccess.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>
#include <array>

namespace interleave {

namespace {

constexpr std::chrono::seconds kIdleTime(2);

/// How many requests at once a manager is good for; fewer only where files are scarce.
constexpr std::array<int, 4> kWidths{6, 3, 2, 1};
constexpr std::uint32_t kFilesPerManager = 2; ///< of its thread

/// Two connections, of which the faster one is used, and the built-in server's end of it.
constexpr std::uint32_t kFilesPerRequest = 3;

/// How long a manager's thread may need to come back from a request that was ended.
constexpr std::chrono::seconds kDoubtTime(2);

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

bool isSameServer(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

/// Destroying a manager waits up to five seconds for its thread.
void leaveBehind(std::unique_ptr<QNetworkAccessManager> manager)
{
    static auto *const left = new std::vector<std::unique_ptr<QNetworkAccessManager>>;
    left->push_back(std::move(manager));
}

} // namespace

struct ManagerPool::Slot
{
    Slot(QUrl slotServer, int slotWidth, FileShare share)
        : server(std::move(slotServer))
        , width(slotWidth)
        , files(std::move(share))
        , manager(std::make_unique<QNetworkAccessManager>())
    {}

    const QUrl server;
    const int width; ///< the most requests at once
    FileShare files; ///< given back after the manager has closed them
    std::unique_ptr<QNetworkAccessManager> manager;
    int requests = 0;
    bool doubted = false;
    bool asked = false; ///< since it is in doubt
    bool lost = false;  ///< asked, and has not answered for long
};

ManagerPool::Lease::Lease(ManagerPool &pool, Slot &slot)
    : m_pool(&pool)
    , m_slot(&slot)
{
    ++slot.requests;
}

ManagerPool::Lease::Lease(Lease &&other) noexcept
    : m_pool(other.m_pool)
    , m_slot(std::exchange(other.m_slot, nullptr))
{}

ManagerPool::Lease::~Lease()
{
    if (m_slot)
        m_pool->release(*m_slot);
}

QNetworkAccessManager &ManagerPool::Lease::manager() const
{
    return *m_slot->manager;
}

void ManagerPool::Lease::doubt()
{
    m_slot->doubted = true;
}

ManagerPool::ManagerPool(std::function<void()> room)
    : m_room(std::move(room))
{
    m_lost.setSingleShot(true);
    m_lost.setInterval(kDoubtTime);
    QObject::connect(&m_lost, &QTimer::timeout, &m_lost, [this] { freeTheLost(); });
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleTime);
    QObject::connect(&m_idle, &QTimer::timeout, &m_idle, [this] { dropIdle(); });
}

ManagerPool::~ManagerPool()
{
    for (const auto &slot : m_slots) {
        Q_ASSERT(slot->requests == 0);
        if (slot->doubted)
            leaveBehind(std::move(slot->manager));
    }
}

std::optional<ManagerPool::Lease> ManagerPool::lease(const QUrl &url)
{
    Slot *slot = findOrMake(url);
    if (!slot)
        return std::nullopt;
    m_idle.stop();
    return Lease(*this, *slot);
}

ManagerPool::Slot *ManagerPool::findOrMake(const QUrl &url)
{
    // The newest is the one that most likely has room.
    const auto found = std::find_if(m_slots.rbegin(), m_slots.rend(), [&url](const auto &slot) {
        return !slot->doubted && slot->requests < slot->width && isSameServer(slot->server, url);
    });
    if (found != m_slots.rend())
        return found->get();
    if (Slot *slot = make(url))
        return slot;
    dropIdle();
    return make(url);
}

ManagerPool::Slot *ManagerPool::make(const QUrl &url)
{
    for (const int width : kWidths) {
        auto share = FileShare::take(kFilesPerManager + kFilesPerRequest * static_cast<std::uint32_t>(width));
        if (!share)
            continue;
        m_slots.push_back(std::make_unique<Slot>(url, width, std::move(*share)));
        if (isOnThisMachine(url))
            m_slots.back()->manager->setProxy(QNetworkProxy::NoProxy);
        return m_slots.back().get();
    }
    return nullptr;
}

bool ManagerPool::hopes() const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const auto &slot) { return slot->doubted && !slot->lost; });
}

void ManagerPool::release(Slot &slot)
{
    if (--slot.requests == 0)
        m_idle.start();
    if (!slot.doubted)
        m_room();
    else if (slot.requests == 0)
        ask(slot);
}

/// Has the manager's thread fail at something that takes no time: at port 0 there is never a server. What
/// comes back shows that the thread has come to the end of all it had to do before.
void ManagerPool::ask(Slot &slot)
{
    slot.asked = true;
    m_lost.start();
    QNetworkReply *reply = slot.manager->get(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:0/"))));
    QObject::connect(reply, &QNetworkReply::finished, &m_idle, [this, &slot, reply] {
        reply->deleteLater();
        trust(slot);
    });
}

void ManagerPool::trust(Slot &slot)
{
    slot.doubted = slot.asked = slot.lost = false;
    m_idle.start();
    m_room();
}

/// Whoever ends a request for good reason may still find that its server has Qt's thread for itself, and the
/// memory that goes with it, until the connection ends. Others of the same server's end with it.
void ManagerPool::freeTheLost()
{
    for (const auto &slot : m_slots) {
        if (!slot->asked || slot->lost)
            continue;
        slot->lost = true;
        QHostInfo::lookupHost(slot->server.host(), &m_lost, [server = slot->server](const QHostInfo &host) {
            cutConnections(host.addresses(), static_cast<quint16>(portOf(server)));
        });
    }
    m_room();
}

void ManagerPool::dropIdle()
{
    std::erase_if(m_slots, [](const auto &slot) { return slot->requests == 0 && !slot->doubted; });
}

} // namespace interleave
