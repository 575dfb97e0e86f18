// SPDX-License-Identifier: MIT
#include "core/scenario/policycode.h"

#include <QStringList>

namespace interleave {

namespace {

QString withLimits(const QString &caller, const Policies &policies)
{
    QStringList parts{caller};
    if (policies.limit)
        parts << semaphoreCode(*policies.limit);
    if (policies.timeout)
        parts << timeoutCode(*policies.timeout);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString pythonSeconds(Nanoseconds duration)
{
    constexpr int kDecimals = 9;
    constexpr std::int64_t kSecond = 1'000'000'000;
    const QString whole = QString::number(duration.count() / kSecond);
    QString decimals = QString::number(duration.count() % kSecond).rightJustified(kDecimals, u'0');
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    return decimals.isEmpty() ? whole : QString(whole + u'.' + decimals);
}

QString semaphoreCode(std::uint32_t limit)
{
    return QStringLiteral("Semaphore(%1)").arg(limit);
}

QString timeoutCode(Nanoseconds timeout)
{
    return QStringLiteral("timeout(%1)").arg(pythonSeconds(timeout));
}

QString concurrentCode(const Policies &policies)
{
    if (policies.until == Until::First)
        return withLimits(QStringLiteral("await wait(tasks, FIRST_COMPLETED)"), policies);
    if (policies.onFailure == OnFailure::Cancel)
        return withLimits(QStringLiteral("async with TaskGroup()"), policies);
    return withLimits(QStringLiteral("await gather(*tasks)"), policies);
}

QString shortConcurrentCode(const Policies &policies)
{
    if (policies.until == Until::First)
        return withLimits(QStringLiteral("wait(FIRST_COMPLETED)"), policies);
    return withLimits(policies.onFailure == OnFailure::Cancel ? QStringLiteral("TaskGroup")
                                                              : QStringLiteral("gather"),
                      policies);
}

} // namespace interleave
