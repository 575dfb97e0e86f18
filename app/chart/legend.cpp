// SPDX-License-Identifier: MIT
#include "app/chart/legend.h"

#include "app/chart/chartmetrics.h"
#include "app/chart/chartpainter.h"
#include "app/chart/statestyle.h"

#include <QPainter>

#include <cmath>
#include <vector>

namespace interleave {

namespace {

struct LegendItem
{
    Mark mark; ///< its rect is relative to the middle of the sample's left edge
    QString text;
};

LegendItem item(MarkKind kind, const QRectF &rect, const QString &text, State state = State::NotStarted)
{
    LegendItem result;
    result.mark.kind = kind;
    result.mark.rect = rect;
    result.mark.state = state;
    result.text = text;
    return result;
}

std::vector<LegendItem> items(qreal scale, const QString &wakes, const QString &planned)
{
    const QRectF bar(0, -7 * scale, 26 * scale, 14 * scale);
    std::vector<LegendItem> list;
    for (const State state : {State::Running, State::Sleeping, State::Ready, State::Blocking})
        list.push_back(item(MarkKind::Bar, bar, stateLegend(state), state));
    list.push_back(item(MarkKind::DottedLine, QRectF(0, 0, 26 * scale, 0), stateLegend(State::NotStarted)));
    list.push_back(item(MarkKind::Wake, QRectF(8 * scale, -3.5 * scale, 10 * scale, 7 * scale), wakes));
    list.push_back(item(MarkKind::PreviewBar, bar, planned, State::Sleeping));
    return list;
}

} // namespace

Legend::Legend(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fonts(fonts)
{
    // Not Fixed, which would keep it as high as one line where it has to wrap.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
}

void Legend::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
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
    const qreal scale = m_fonts.scale();
    const FontChartMetrics metrics(m_fonts, devicePixelRatioF());
    const qreal line = 24 * scale;
    DisplayList list;
    list.scale = scale;
    qreal left = 4 * scale;
    qreal middle = line / 2;
    for (const LegendItem &entry : items(scale, tr("wakes"), tr("planned"))) {
        const qreal textWidth = metrics.width(entry.text, TextRole::Caption);
        if (left + 34 * scale + textWidth > width && left > 4 * scale) {
            left = 4 * scale;
            middle += line;
        }
        Mark mark = entry.mark;
        mark.rect.translate(left, middle);
        list.marks.push_back(mark);

        Mark text;
        text.rect = QRectF(left + 34 * scale, middle - line / 2, textWidth, line);
        text.role = TextRole::Caption;
        text.ink = Ink::Muted;
        text.text = entry.text;
        list.marks.push_back(text);
        left += 34 * scale + textWidth + 20 * scale;
    }
    list.rowsClip = QRectF(0, 0, width, middle + line / 2);
    return list;
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ChartPainter(m_theme, m_fonts).paint(painter, layout(width()));
}

} // namespace interleave
