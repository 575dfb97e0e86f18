// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace interleave {

/// What of a task a line of code stands for.
enum class CodePart : std::uint8_t {
    Made,  ///< where the task is made; once in each way to run
    Body,  ///< the head of its coroutine
    Limit, ///< where it waits for a permit
    Start, ///< its first words inside the limit
    Step,  ///< a step; one step may have several lines
    End,   ///< its last words
};

/// Says of a line what it stands for.
struct LineOrigin
{
    std::uint32_t line = 0; ///< from 0
    CodePart part = CodePart::Body;
    /// Made: the index in Scenario::tasks. Otherwise the kind of task, see CodeText::kinds().
    std::uint32_t owner = 0;
    /// Step: which one, counted as the notation is read, from 0: a repeat comes before what it repeats.
    std::uint32_t step = 0;

    friend bool operator==(const LineOrigin &, const LineOrigin &) = default;
};

/// A scenario as the text of a program, and what each of its lines stands for. A value.
///
/// Entries of the task list that are of the same kind share a coroutine, so a line can stand for the step of
/// several of them; lines that only hold the program together stand for none.
class CodeText
{
public:
    CodeText() = default;
    /// `lineOrigins` in the order of their lines; `entryKinds` is the kind of each entry of the list.
    CodeText(QString programText, std::vector<LineOrigin> lineOrigins, std::vector<std::uint32_t> entryKinds);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const std::vector<LineOrigin> &origins() const { return m_origins; }
    /// The kind of each entry of the task list: entries of the same kind share a coroutine.
    [[nodiscard]] const std::vector<std::uint32_t> &kinds() const { return m_kinds; }

    /// The entries of the task list that a line stands for, in order; none for most lines.
    [[nodiscard]] std::vector<std::uint32_t> entriesOf(std::uint32_t line) const;
    /// The lines that stand for a part of an entry, in order; `step` counts for Step only.
    [[nodiscard]] std::vector<std::uint32_t> linesOf(std::uint32_t entry, CodePart part,
                                                     std::uint32_t step = 0) const;

    friend bool operator==(const CodeText &, const CodeText &) = default;

private:
    QString m_text;
    std::vector<LineOrigin> m_origins;
    std::vector<std::uint32_t> m_kinds;
};

} // namespace interleave
