// SPDX-License-Identifier: MIT
#pragma once

#include "core/scenario/scenario.h"
#include "core/scenario/stepnotation.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace interleave {

/// One entry of the task list as a person edits it: the text as typed, and what it means or what is wrong
/// with it. A value; steps and faults always belong to the texts.
class TaskEntry
{
public:
    TaskEntry() = default;
    TaskEntry(const QString &name, const QString &stepsText, std::uint32_t count = 1);
    explicit TaskEntry(const TaskSpec &task);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &stepsText() const { return m_stepsText; }
    [[nodiscard]] std::uint32_t count() const { return m_extra.count; }
    /// `#RRGGBB`, or empty for the next of the palette.
    [[nodiscard]] const QString &color() const { return m_extra.color; }
    /// What the program does not know of the task; a copy of the entry has it too.
    [[nodiscard]] const UnknownMembers &unknown() const { return m_extra.unknown; }
    /// Which hue of the palette it has where it was given no colour. It keeps it wherever it moves.
    [[nodiscard]] std::uint32_t hue() const { return m_hue; }
    void setHue(std::uint32_t hue) { m_hue = hue; }
    /// Empty while there are step faults.
    [[nodiscard]] const Steps &steps() const { return m_steps; }

    void setName(const QString &name) { m_name = name; }
    void setCount(std::uint32_t count) { m_extra.count = count; }
    void setColor(const QString &color) { m_extra.color = color; }
    /// Duration notation as typed; empty for none.
    [[nodiscard]] const QString &timeoutText() const { return m_timeoutText; }
    void setTimeoutText(const QString &text);
    void setStepsText(const QString &text);
    /// What is wrong with it is told in the language that is spoken now.
    void retell();

    /// Positions count from the start of stepsText().
    [[nodiscard]] const std::vector<NotationFault> &stepFaults() const { return m_stepFaults; }
    /// Positions count from the start of name().
    [[nodiscard]] std::vector<NotationFault> nameFaults() const;
    /// Positions count from the start of timeoutText().
    [[nodiscard]] std::vector<NotationFault> timeoutFaults() const;
    [[nodiscard]] bool ok() const { return m_stepFaults.empty() && !nameIsEmpty() && !m_isTimeoutFaulty; }
    /// All faults in words, one a line; empty where there is none.
    [[nodiscard]] QString faultText() const;

    /// How long the task takes when nothing else has the loop, for the list: `1.4 s`, `2.0 s`, `≤ 1.2 s`
    /// where a duration is a range; empty while the steps are faulty.
    [[nodiscard]] const QString &lengthText() const { return m_lengthText; }

    /// Whether a duration is drawn at random.
    [[nodiscard]] bool hasRange() const { return m_hasRange; }

    /// What runs; only where ok().
    [[nodiscard]] TaskSpec spec() const;

    /// Compares what was typed; the rest follows from it.
    friend bool operator==(const TaskEntry &a, const TaskEntry &b)
    {
        return a.m_name == b.m_name && a.m_stepsText == b.m_stepsText && a.m_timeoutText == b.m_timeoutText &&
               a.m_extra == b.m_extra;
    }

private:
    [[nodiscard]] bool nameIsEmpty() const { return QStringView(m_name).trimmed().isEmpty(); }

    QString m_name;
    QString m_stepsText;
    QString m_timeoutText;
    QString m_lengthText;
    TaskSpec m_extra; ///< what is not typed into the list, such as the count; its name and steps stay empty
    Steps m_steps;
    std::uint32_t m_hue = 0;
    bool m_hasRange = false;
    bool m_isTimeoutFaulty = false;
    std::vector<NotationFault> m_stepFaults;
};

/// The name with its number raised until `isTaken` says no: `parse` becomes `parse 2`, `task 3` becomes `task
/// 4`.
template <typename IsTaken>
[[nodiscard]] QString nextFreeName(const QString &name, IsTaken &&isTaken)
{
    qsizetype digits = 0;
    while (digits < std::min<qsizetype>(9, name.size()) && name[name.size() - 1 - digits].isDigit())
        ++digits;
    const bool numbered = digits > 0 && name.size() > digits && name[name.size() - 1 - digits] == u' ';
    const QString stem = numbered ? name.chopped(digits) : name + u' ';
    std::uint32_t number = numbered ? name.right(digits).toUInt() + 1 : 2;
    QString candidate = stem + QString::number(number);
    while (isTaken(candidate))
        candidate = stem + QString::number(++number);
    return candidate;
}

} // namespace interleave
