// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/networkaccess.h"
#include "core/scenario/scenario.h"

#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

namespace interleave {

/// The machines that a scenario fetches from, but for this one; sorted, each once.
[[nodiscard]] QStringList foreignHosts(const Scenario &scenario);

/// Asks before tasks fetch from other machines. A yes holds for the hosts it was given for, as long as this
/// lives.
class NetworkConsent
{
public:
    /// Gets the hosts that nobody has agreed to yet; true is a yes.
    using Asker = std::function<bool(const QStringList &hosts)>;

    void setAsker(Asker asker) { m_ask = std::move(asker); }

    /// What a run of the scenario may do: ask the hosts that were agreed to, and no others, wherever they
    /// redirect to. Nothing if somebody said no, and then nothing may run. Asks only where it has to.
    [[nodiscard]] std::optional<NetworkAccess> accessFor(const Scenario &scenario);

private:
    Asker m_ask;
    QSet<QString> m_agreed;
};

} // namespace interleave
