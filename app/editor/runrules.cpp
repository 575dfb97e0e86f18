// SPDX-License-Identifier: MIT
#include "app/editor/runrules.h"

#include "core/translated.h"

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

std::optional<std::uint64_t> readSeed(const QString &text)
{
    const QString digits = text.trimmed();
    // toULongLong() alone would take signs too.
    const bool isPlain =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qulonglong seed = digits.toULongLong(&fits);
    return isPlain && fits ? std::optional<std::uint64_t>(seed) : std::nullopt;
}

} // namespace

QString timeoutTextFault(const QString &text)
{
    const QString trimmed = text.trimmed();
    DurationFault fault{};
    if (trimmed.isEmpty() || parseDuration(trimmed, &fault))
        return {};
    switch (fault) {
    case DurationFault::NotANumber:
        break;
    case DurationFault::UnknownUnit:
        return interleave::tr("unknown unit: ns, us, ms, s or min");
    case DurationFault::TooLong:
        return interleave::tr("too long: 24 h at most");
    case DurationFault::TooFine:
        return interleave::tr("too fine: whole nanoseconds");
    }
    return interleave::tr("no duration, such as 1.5s or 200ms");
}

RunRules::RunRules(const Scenario &scenario)
    : limit(scenario.concurrent.limit)
    , onFailure(scenario.concurrent.onFailure)
    , until(scenario.concurrent.until)
    , timeoutText(scenario.concurrent.timeout ? durationNotation(*scenario.concurrent.timeout) : QString())
    , seedText(QString::number(scenario.seed))
{}

QString RunRules::timeoutFault() const
{
    return timeoutTextFault(timeoutText);
}

QString RunRules::seedFault() const
{
    return readSeed(seedText) ? QString() : interleave::tr("no whole number from 0 to 2⁶⁴ − 1");
}

std::optional<Nanoseconds> RunRules::timeout() const
{
    return parseDuration(timeoutText.trimmed());
}

Policies RunRules::policies() const
{
    return {limit, onFailure, until, timeout(), {}};
}

void RunRules::applyTo(Scenario &scenario) const
{
    UnknownMembers unknown = std::move(scenario.concurrent.unknown);
    scenario.concurrent = policies();
    scenario.concurrent.unknown = std::move(unknown);
    scenario.seed = readSeed(seedText).value_or(scenario.seed);
}

} // namespace interleave
