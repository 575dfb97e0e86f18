// SPDX-License-Identifier: MIT
#pragma once

#include "core/codegen/codewriter.h"

#include <QStringList>

namespace interleave {

/// Writes pieces of a program, each with an empty line behind it. A piece is ASCII and begins and ends with
/// an empty line, which is left out.
class CppPieces
{
public:
    explicit CppPieces(CodeWriter &writer)
        : m_writer(writer)
    {}

    void add(const QString &text)
    {
        m_writer.lines(text.trimmed());
        m_writer.line();
    }
    void add(const char *text) { add(QString::fromLatin1(text)); }
    void addIf(bool wanted, const char *text)
    {
        if (wanted)
            add(text);
    }
    /// Several that make one.
    void addJoined(const std::vector<const char *> &parts)
    {
        QString text;
        for (const char *part : parts)
            text += QString::fromLatin1(part + 1);
        add(text);
    }

private:
    CodeWriter &m_writer;
};

} // namespace interleave
