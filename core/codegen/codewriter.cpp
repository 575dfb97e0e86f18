// SPDX-License-Identifier: MIT
#include "core/codegen/codewriter.h"

#include <QStringList>

#include <utility>

namespace interleave {

void CodeWriter::line(const QString &text)
{
    if (!text.isEmpty()) {
        m_text += QString(m_indent, u' ') + text;
        if (m_standing) {
            m_origins.push_back(*m_standing);
            m_origins.back().line = m_line;
        }
    }
    m_text += u'\n';
    ++m_line;
}

void CodeWriter::lines(const QString &text)
{
    for (const QString &one : text.split(u'\n'))
        line(one);
}

CodeText CodeWriter::take(std::vector<std::uint32_t> entryKinds)
{
    m_line = 0;
    return CodeText(std::exchange(m_text, {}), std::exchange(m_origins, {}), std::move(entryKinds));
}

} // namespace interleave
