// SPDX-License-Identifier: MIT
#include "core/engine/virtualclock.h"

namespace interleave {

void VirtualClock::advanceTo(Nanoseconds time)
{
    Q_ASSERT(time >= m_now);
    m_now = time;
}

} // namespace interleave
