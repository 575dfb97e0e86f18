// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/outside.h"

namespace interleave {

/// On the virtual clock a call in a thread and a request complete like a sleep that is due.
class VirtualOutside final : public Outside
{
public:
    [[nodiscard]] QCoro::Task<Wake> begin(Task &task, const Step &step, Nanoseconds duration) override;
};

} // namespace interleave
