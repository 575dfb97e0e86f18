// SPDX-License-Identifier: MIT
#include "core/engine/managerpool.h"

#include "core/engine/networkaccess.h"

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

QString serverOf(const QUrl &url)
{
    return QStringLiteral("%1://%2:%3").arg(url.scheme(), url.host()).arg(url.port());
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
    Slot(QString slotServer, int slotWidth, FileShare share)
        : server(std::move(slotServer))
        , width(slotWidth)
        , files(std::move(share))
        , manager(std::make_unique<QNetworkAccessManager>())
    {}

    const QString server;
    const int width; ///< the most requests at once
    FileShare files; ///< given back after the manager has closed them
    std::unique_ptr<QNetworkAccessManager> manager;
    int requests = 0;
    bool doubted = false;
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
    Slot *slot = findOrMake(serverOf(url), isOnThisMachine(url));
    if (!slot)
        return std::nullopt;
    m_idle.stop();
    return Lease(*this, *slot);
}

ManagerPool::Slot *ManagerPool::findOrMake(const QString &server, bool local)
{
    // The newest is the one that most likely has room.
    const auto found = std::find_if(m_slots.rbegin(), m_slots.rend(), [&server](const auto &slot) {
        return !slot->doubted && slot->requests < slot->width && slot->server == server;
    });
    if (found != m_slots.rend())
        return found->get();
    if (Slot *slot = make(server, local))
        return slot;
    dropIdle();
    return make(server, local);
}

ManagerPool::Slot *ManagerPool::make(const QString &server, bool local)
{
    for (const int width : kWidths) {
        auto share = FileShare::take(kFilesPerManager + kFilesPerRequest * static_cast<std::uint32_t>(width));
        if (!share)
            continue;
        m_slots.push_back(std::make_unique<Slot>(server, width, std::move(*share)));
        if (local)
            m_slots.back()->manager->setProxy(QNetworkProxy::NoProxy);
        return m_slots.back().get();
    }
    return nullptr;
}

bool ManagerPool::trusted() const
{
    return std::none_of(m_slots.begin(), m_slots.end(), [](const auto &slot) { return slot->doubted; });
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
    QNetworkReply *reply = slot.manager->get(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:0/"))));
    QObject::connect(reply, &QNetworkReply::finished, &m_idle, [this, &slot, reply] {
        reply->deleteLater();
        slot.doubted = false;
        m_idle.start();
        m_room();
    });
}

void ManagerPool::dropIdle()
{
    std::erase_if(m_slots, [](const auto &slot) { return slot->requests == 0 && !slot->doubted; });
}

} // namespace interleave
