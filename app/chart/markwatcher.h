// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/displaylist.h"

namespace interleave {

/// Is told what a painter draws: for a picture whose parts are to be known apart afterwards.
class MarkWatcher
{
public:
    virtual ~MarkWatcher() = default;

    virtual void begin(const Mark &mark) = 0;
    virtual void end() = 0;
};

} // namespace interleave
