// SPDX-License-Identifier: MIT
#include "app/window/networkconsent.h"

#include <algorithm>

namespace interleave {

namespace {

void collect(const Steps &steps, QSet<QString> &hosts)
{
    for (const Step &step : steps) {
        const QUrl address(step.text);
        if (step.kind == StepKind::Fetch && !step.text.isEmpty() && !isOnThisMachine(address))
            hosts.insert(address.host());
        collect(step.body, hosts);
    }
}

} // namespace

QStringList foreignHosts(const Scenario &scenario)
{
    QSet<QString> hosts;
    for (const TaskSpec &task : scenario.tasks)
        collect(task.steps, hosts);
    QStringList sorted(hosts.begin(), hosts.end());
    sorted.sort();
    return sorted;
}

std::optional<NetworkAccess> NetworkConsent::accessFor(const Scenario &scenario)
{
    const QStringList hosts = foreignHosts(scenario);
    if (hosts.isEmpty())
        return NetworkAccess::ThisMachine;
    QStringList unknown;
    std::copy_if(hosts.begin(), hosts.end(), std::back_inserter(unknown),
                 [this](const QString &host) { return !m_agreed.contains(host); });
    if (!unknown.isEmpty() && !(m_ask && m_ask(unknown)))
        return std::nullopt;
    m_agreed += QSet<QString>(unknown.begin(), unknown.end());
    return NetworkAccess(m_agreed);
}

} // namespace interleave
