// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

#include <optional>

namespace interleave {

/// The policies and the seed as a person edits them: what is typed is kept as typed, readable or not. A
/// value.
class RunRules
{
public:
    RunRules() = default;
    explicit RunRules(const Scenario &scenario);

    /// What is wrong with the timeout's text, in words; empty where it can be read.
    [[nodiscard]] QString timeoutFault() const;
    /// Likewise.
    [[nodiscard]] QString seedFault() const;
    /// Until "first" with cancelling on failure, which is impossible, is found by scenarioFault().
    [[nodiscard]] bool ok() const { return timeoutFault().isEmpty() && seedFault().isEmpty(); }

    /// Nothing where the text is empty or can't be read.
    [[nodiscard]] std::optional<Nanoseconds> timeout() const;
    [[nodiscard]] Policies policies() const;
    /// Only where ok(). What the program does not know of the policies stays.
    void applyTo(Scenario &scenario) const;

    friend bool operator==(const RunRules &, const RunRules &) = default;

    std::optional<std::uint32_t> limit;
    OnFailure onFailure = OnFailure::Continue;
    Until until = Until::All;
    QString timeoutText; ///< duration notation; empty for none
    QString seedText = QStringLiteral("1");
};

/// What is wrong with a timeout as typed, in words; empty where it is a duration, or nothing at all.
[[nodiscard]] QString timeoutTextFault(const QString &text);

} // namespace interleave
