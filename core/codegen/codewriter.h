// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codetext.h"

#include <optional>

namespace interleave {

/// Collects the lines of a program, indents them and remembers what they stand for.
class CodeWriter
{
public:
    static constexpr int kIndent = 4;

    /// What the lines written while it lives stand for.
    class Standing
    {
    public:
        Standing(CodeWriter &writer, CodePart part, std::uint32_t owner, std::uint32_t step = 0)
            : m_writer(writer)
            , m_before(writer.m_standing)
        {
            writer.m_standing = LineOrigin{0, part, owner, step};
        }
        ~Standing() { m_writer.m_standing = m_before; }
        Q_DISABLE_COPY(Standing)

    private:
        CodeWriter &m_writer;
        std::optional<LineOrigin> m_before;
    };

    /// One line, without its end; an empty one is not indented.
    void line(const QString &text = {});
    /// A piece of program as it stands, line by line.
    void lines(const QString &text);
    void indent() { m_indent += kIndent; }
    void unindent() { m_indent -= kIndent; }
    [[nodiscard]] int column() const { return m_indent; }

    /// The text with all origins; the writer is empty afterwards.
    [[nodiscard]] CodeText take(std::vector<std::uint32_t> entryKinds);

private:
    QString m_text;
    std::vector<LineOrigin> m_origins;
    std::optional<LineOrigin> m_standing;
    std::uint32_t m_line = 0;
    int m_indent = 0;
};

} // namespace interleave
