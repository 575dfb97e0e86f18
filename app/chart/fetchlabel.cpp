// SPDX-License-Identifier: MIT
#include "app/chart/fetchlabel.h"

#include <QUrl>

namespace interleave {

QString fetchedAddress(const Timeline &timeline, const ChartTasks &tasks, std::uint32_t task,
                       Nanoseconds from)
{
    if (!tasks.hasAddress(task))
        return {};
    std::size_t fetch = 0;
    timeline.visitSpans(task, from,
                        [&fetch](const Span &span) { fetch += span.state == State::Fetching ? 1 : 0; });
    return tasks.address(task, fetch);
}

QString fetchLabel(const QString &address, std::optional<Nanoseconds> estimate)
{
    const QString path = QUrl(address).path();
    const QString text = QStringLiteral("GET ") + (path.isEmpty() ? QStringLiteral("/") : path);
    return estimate ? QString(text + QStringLiteral(" ≈ ") + durationLabel(*estimate)) : text;
}

} // namespace interleave
