// SPDX-License-Identifier: MIT
#include "app/window/axislength.h"

#include "app/chart/timeaxis.h"
#include "app/window/preview.h"

namespace interleave {

Nanoseconds plannedAxis(const RunRecord &plan)
{
    const Nanoseconds sum = longestTotal(plan.scenario);
    if (plan.isSecret)
        return roundedSpan(sum > Nanoseconds::max() - sum / 2 ? sum : sum + sum / 2);
    return spaciousSpan(plan.timelines.empty() ? sum : plan.total());
}

} // namespace interleave
