// SPDX-License-Identifier: MIT
#include "core/engine/fetchticket.h"

#include <utility>

namespace interleave {

void FetchTicket::tell(const FetchAnswer &answer)
{
    const std::lock_guard lock(m_mutex);
    if (const Told told = std::exchange(m_told, nullptr))
        told(answer);
}

void FetchTicket::makeVoid()
{
    const std::lock_guard lock(m_mutex);
    m_told = nullptr;
}

bool FetchTicket::isVoid() const
{
    const std::lock_guard lock(m_mutex);
    return !m_told;
}

} // namespace interleave
