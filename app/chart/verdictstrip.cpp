// SPDX-License-Identifier: MIT
#include "app/chart/verdictstrip.h"

#include "app/chart/verdictpainter.h"
#include "app/language/speaking.h"
#include "core/translated.h"

#include <QPainter>

namespace interleave {

VerdictStrip::VerdictStrip(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fonts(fonts)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    onLanguageChange(this, [this] { tell(); });
}

void VerdictStrip::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    updateGeometry();
    update();
}

void VerdictStrip::setFacts(const VerdictFacts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    tell();
}

void VerdictStrip::tell()
{
    const Verdict words = interleave::verdict(m_facts);
    if (words != m_verdict) {
        m_verdict = words;
        QStringList lines{words.headline, words.saving, words.floor, words.loss, words.pinned};
        lines.removeAll(QString());
        setAccessibleName(lines.join(interleave::tr(". ")));
        setToolTip(lines.join(u'\n').toHtmlEscaped()); // where there is little room, not all of it is seen
    }
    update();
}

QSize VerdictStrip::sizeHint() const
{
    return QSizeF(700 * m_fonts.scale(), VerdictPainter::kHeight * m_fonts.scale()).toSize();
}

QSize VerdictStrip::minimumSizeHint() const
{
    return QSizeF(300 * m_fonts.scale(), VerdictPainter::kHeight * m_fonts.scale()).toSize();
}

void VerdictStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const FontChartMetrics metrics(m_fonts, devicePixelRatioF());
    VerdictPainter(m_theme, m_fonts, metrics).paint(painter, rect(), m_facts, m_verdict);
}

} // namespace interleave
