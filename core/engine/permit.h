// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/semaphore.h"

#include <utility>

namespace interleave {

/// A permit that was acquired; it goes back to the semaphore with its owner, also where something throws.
class Permit
{
public:
    explicit Permit(Semaphore &semaphore)
        : m_semaphore(&semaphore)
    {}
    Permit(const Permit &) = delete;
    Permit &operator=(const Permit &) = delete;
    ~Permit()
    {
        if (m_semaphore)
            m_semaphore->release();
    }

    /// From now on somebody else releases it.
    void handOver() { m_semaphore = nullptr; }

private:
    Semaphore *m_semaphore;
};

} // namespace interleave
