// SPDX-License-Identifier: MIT
#include "core/scenario/step.h"

#include <QStringList>

#include <limits>

namespace interleave {

namespace {

QString keyword(StepKind kind)
{
    switch (kind) {
    case StepKind::Sleep:
        return QStringLiteral("sleep");
    case StepKind::Yield:
        return QStringLiteral("yield");
    case StepKind::Compute:
        return QStringLiteral("compute");
    case StepKind::Block:
        return QStringLiteral("block");
    case StepKind::Thread:
        return QStringLiteral("thread");
    case StepKind::Fetch:
        return QStringLiteral("fetch");
    case StepKind::Fail:
        return QStringLiteral("fail");
    case StepKind::Repeat:
        break;
    }
    return {};
}

/// As the parser reads it back: a backslash stands before a quotation mark and before another backslash.
QString quoted(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + text + u'"';
}

QString notation(const Step &step)
{
    if (step.kind == StepKind::Repeat)
        return QStringLiteral("%1*(%2)").arg(step.count).arg(stepsNotation(step.body));
    if (step.kind == StepKind::Yield || (step.kind == StepKind::Fail && step.text.isEmpty()))
        return keyword(step.kind);
    if (step.kind == StepKind::Fail)
        return keyword(step.kind) + u' ' + quoted(step.text);
    if (!step.text.isEmpty())
        return keyword(step.kind) + u' ' + step.text;
    QString text = keyword(step.kind) + u' ' + durationNotation(step.shortest);
    if (step.shortest != step.longest)
        text += QStringLiteral("..") + durationNotation(step.longest);
    return text;
}

} // namespace

std::uint64_t unrolledCount(const Steps &steps)
{
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t total = 0;
    for (const Step &step : steps) {
        std::uint64_t count = 1;
        if (step.kind == StepKind::Repeat) {
            const std::uint64_t inside = unrolledCount(step.body);
            count = inside > kMost / step.count ? kMost : inside * step.count;
        }
        total = count > kMost - total ? kMost : total + count;
    }
    return total;
}

Nanoseconds longestTotal(const Steps &steps)
{
    constexpr std::int64_t kMost = Nanoseconds::max().count();
    std::int64_t total = 0;
    for (const Step &step : steps) {
        const bool estimated = step.kind == StepKind::Fetch && !step.text.isEmpty();
        std::int64_t length = estimated ? kFetchEstimate.count() : step.longest.count();
        if (step.kind == StepKind::Repeat) {
            const std::int64_t inside = longestTotal(step.body).count();
            length = inside > kMost / step.count ? kMost : inside * step.count;
        }
        total = length > kMost - total ? kMost : total + length;
    }
    return Nanoseconds(total);
}

QString stepsNotation(const Steps &steps)
{
    QStringList parts;
    for (const Step &step : steps)
        parts << notation(step);
    return parts.join(QStringLiteral(", "));
}

} // namespace interleave
