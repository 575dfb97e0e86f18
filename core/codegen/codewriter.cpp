// SPDX-License-Identifier: MIT
#include "core/codegen/codewriter.h"

#include "core/translated.h"

#include <QStringList>

#include <utility>

namespace interleave {

namespace {

/// A comment or a docstring of ours in the language of the program. What somebody has written is none of
/// ours.
QString withWords(const QString &line)
{
    static const QString kQuotes = QStringLiteral("\"\"\"");
    for (const QString &mark : {QStringLiteral("# "), QStringLiteral("// "), kQuotes}) {
        const qsizetype place = line.indexOf(mark);
        if (place < 0)
            continue;
        const QString code = line.first(place + mark.size());
        const bool isClosed = mark == kQuotes && line.endsWith(kQuotes) && line.size() > code.size();
        const QString end = isClosed ? kQuotes : QString();
        const QString words = line.sliced(code.size()).chopped(end.size());
        if (const QString said = tr(words.toUtf8().constData()); !words.isEmpty() && said != words)
            return code + said + end;
    }
    return line;
}

} // namespace

void CodeWriter::line(const QString &text)
{
    if (!text.isEmpty()) {
        m_text += QString(m_indent, u' ') + withWords(text);
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
