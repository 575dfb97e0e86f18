// SPDX-License-Identifier: MIT
#include "app/cli/progressline.h"

#include "app/cli/standardstreams.h"

namespace interleave {

ProgressLine::ProgressLine()
    : m_visible(errorIsTerminal())
{}

ProgressLine::~ProgressLine()
{
    if (m_shown > 0)
        printError(QStringLiteral("\r%1\r").arg(QString(m_shown, u' ')));
}

void ProgressLine::show(const QString &text)
{
    constexpr qsizetype kColumns = 79; // the last one would wrap
    if (!m_visible)
        return;
    const QString line = text.left(kColumns);
    if (line == m_line)
        return;
    m_line = line;
    // Blanks over what was longer before: every terminal knows them.
    printError(u'\r' + line.leftJustified(m_shown));
    m_shown = std::max(m_shown, line.size());
}

} // namespace interleave
