// SPDX-License-Identifier: MIT
#include "app/chart/legend.h"

#include "app/chart/chartmetrics.h"
#include "app/chart/chartpainter.h"
#include "app/chart/legendlayout.h"
#include "app/language/speaking.h"

#include <QPainter>

#include <cmath>

namespace interleave {

Legend::Legend(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fonts(fonts)
{
    // Not Fixed, which would keep it as high as one line where it has to wrap.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    onLanguageChange(this, [this] {
        setAccessibleName(tr("Legend"));
        updateGeometry();
        update();
    });
}

void Legend::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    updateGeometry();
    update();
}

void Legend::setMarks(const MarkSet &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    updateGeometry();
    update();
}

QSize Legend::sizeHint() const
{
    const int wide = static_cast<int>(1060 * m_fonts.scale());
    return {wide, heightForWidth(wide)};
}

QSize Legend::minimumSizeHint() const
{
    return {static_cast<int>(200 * m_fonts.scale()), static_cast<int>(24 * m_fonts.scale())};
}

int Legend::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(layout(width).rowsClip.height()));
}

DisplayList Legend::layout(qreal width) const
{
    MarkSet marks = m_marks;
    for (const State basic : {State::Running, State::Sleeping, State::Ready, State::NotStarted})
        marks.add(basic);
    marks.wakes = true;
    return legendLayout(marks, width, FontChartMetrics(m_fonts, devicePixelRatioF()));
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ChartPainter(m_theme, m_fonts).paint(painter, layout(width()));
}

} // namespace interleave
