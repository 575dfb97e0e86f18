// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringView>

#include <cstddef>

namespace interleave {

/// JSON text as RapidJSON reads it (its concept of an input stream), which remembers where the string began
/// that was read last. The text must outlive it.
class JsonSource
{
public:
    using Ch = char;

    explicit JsonSource(const QByteArray &text)
        : m_text(text)
    {}

    [[nodiscard]] char Peek() const { return m_at < size() ? m_text[static_cast<qsizetype>(m_at)] : '\0'; }
    char Take();
    [[nodiscard]] std::size_t Tell() const { return m_at; }

    // What a stream that is written to would need; never called.
    char *PutBegin();
    void Put(char);
    void Flush();
    std::size_t PutEnd(char *);

    /// The offset of the opening quotation mark of the string that was read last.
    [[nodiscard]] std::size_t stringStart() const { return m_stringStart; }

    /// A place in the text, as people count: from 1, in characters.
    struct Place
    {
        int line = 1;
        int column = 1;
    };
    /// Quick where the offsets that are asked for rise.
    [[nodiscard]] Place placeOf(std::size_t offset) const;
    /// The offset of UTF-16 unit `position` of the string that begins at `start`, as it is written here, with
    /// escapes.
    [[nodiscard]] std::size_t offsetInString(std::size_t start, qsizetype position) const;

    /// The value of a member, as it is written between the end of its key and its own end.
    [[nodiscard]] QByteArray valueBetween(std::size_t keyEnd, std::size_t end) const;

private:
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_text.size()); }

    const QByteArray &m_text;
    std::size_t m_at = 0;
    std::size_t m_stringStart = 0;
    bool m_inString = false;
    bool m_escaped = false;
    mutable std::size_t m_lastOffset = 0;
    mutable Place m_lastPlace; ///< of m_lastOffset
};

} // namespace interleave
