// SPDX-License-Identifier: MIT
#include "app/lesson/scalingplot.h"

#include "app/chart/comparedtext.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace interleave {

namespace {

constexpr qreal kLineWidth = 2.0;
constexpr qreal kDot = 7.0;

/// So that the lines can be told apart without colours.
Qt::PenStyle penStyle(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Sequential:
        return Qt::DashLine;
    case Strategy::Concurrent:
        return Qt::SolidLine;
    case Strategy::Threads:
        break;
    }
    return Qt::DotLine;
}

QString seconds(const std::optional<Nanoseconds> &time)
{
    return time ? exactSeconds(*time) : QString();
}

} // namespace

ScalingPlot::ScalingPlot(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fonts(fonts)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Scaling"));
}

void ScalingPlot::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    updateGeometry();
    update();
}

void ScalingPlot::setSweep(const SweepResult &sweep)
{
    const bool isAnother = sweep.swept != m_sweep.swept;
    m_sweep = sweep;
    if (isAnother || (m_chosen && *m_chosen >= m_sweep.points.size()))
        m_chosen.reset();
    tellChosen();
}

void ScalingPlot::setMode(ScalingMode mode)
{
    m_mode = mode;
    update();
}

ScalingPicture ScalingPlot::picture() const
{
    return scalingLayout(m_sweep, m_mode, QSizeF(size()), FontChartMetrics(m_fonts, devicePixelRatioF()));
}

QString ScalingPlot::tableText() const
{
    QString text = tr("value\tsequential (s)\tconcurrent (s)\tthreads (s)") + u'\n';
    for (const SweepPoint &point : m_sweep.points)
        text += QStringLiteral("%1\t%2\t%3\t%4\n")
                    .arg(point.value)
                    .arg(seconds(point.totals[0]), seconds(point.totals[1]), seconds(point.totals[2]));
    return text;
}

QSize ScalingPlot::sizeHint() const
{
    return (QSizeF(640, 220) * m_fonts.scale()).toSize();
}

QSize ScalingPlot::minimumSizeHint() const
{
    return (QSizeF(240, 110) * m_fonts.scale()).toSize();
}

void ScalingPlot::choose(std::optional<std::size_t> index)
{
    if (index == m_chosen)
        return;
    m_chosen = index;
    tellChosen();
}

void ScalingPlot::tellChosen()
{
    setAccessibleDescription(m_chosen ? pointText(m_sweep.swept, m_sweep.points[*m_chosen]) : QString());
    Q_EMIT chosenChanged();
    update();
}

void ScalingPlot::mouseMoveEvent(QMouseEvent *event)
{
    choose(pointAt(picture(), event->position().x()));
}

void ScalingPlot::leaveEvent(QEvent *event)
{
    choose(std::nullopt);
    QWidget::leaveEvent(event);
}

void ScalingPlot::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_sweep.points.empty())
        return QWidget::keyPressEvent(event);
    const auto last = static_cast<std::ptrdiff_t>(m_sweep.points.size()) - 1;
    const std::ptrdiff_t from = m_chosen ? static_cast<std::ptrdiff_t>(*m_chosen) : step > 0 ? -1 : last + 1;
    choose(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + step, 0, last)));
}

void ScalingPlot::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as &Picture"), this, [this] { QApplication::clipboard()->setPixmap(grab()); });
    menu->addAction(tr("Copy as &Table"), this, [this] { QApplication::clipboard()->setText(tableText()); });
    menu->popup(event->globalPos());
}

QColor ScalingPlot::colorOf(Strategy strategy) const
{
    switch (strategy) {
    case Strategy::Sequential:
        return m_theme.verdictSequential;
    case Strategy::Concurrent:
        return m_theme.verdictConcurrent;
    case Strategy::Threads:
        break;
    }
    return m_theme.verdictThreads;
}

void ScalingPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.card);
    const ScalingPicture shown = picture();
    if (!shown.columns.empty()) {
        paintGrid(painter, shown);
        paintLines(painter, shown);
        paintMarks(painter, shown);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.focusRing, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void ScalingPlot::paintGrid(QPainter &painter, const ScalingPicture &picture) const
{
    painter.setPen(m_theme.gridLine);
    for (const double x : picture.gridX)
        painter.drawLine(QPointF(x, picture.plot.top()), QPointF(x, picture.plot.bottom()));
    for (const double y : picture.gridY)
        painter.drawLine(QPointF(picture.plot.left(), y), QPointF(picture.plot.right(), y));
    painter.setFont(m_fonts.font(TextRole::Caption));
    painter.setPen(m_theme.mutedText);
    for (const ScalingPicture::Label &tick : picture.ticks)
        painter.drawText(tick.rect, static_cast<int>(tick.alignment), tick.text);
}

void ScalingPlot::paintLines(QPainter &painter, const ScalingPicture &picture) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ScalingPicture::Rule &rule : picture.rules) {
        painter.setPen(QPen(m_theme.faintText, 1, Qt::DashDotLine));
        painter.drawLine(QPointF(picture.plot.left(), rule.y), QPointF(picture.plot.right(), rule.y));
        painter.setFont(m_fonts.font(TextRole::Small));
        painter.setPen(m_theme.mutedText);
        painter.drawText(rule.name.rect, static_cast<int>(rule.name.alignment), rule.name.text);
    }
    painter.setFont(m_fonts.font(TextRole::Caption));
    for (const ScalingPicture::Line &line : picture.lines) {
        painter.setPen(QPen(colorOf(line.strategy), kLineWidth * m_fonts.scale(), penStyle(line.strategy)));
        for (const QPolygonF &part : line.parts)
            painter.drawPolyline(part);
        painter.setPen(m_theme.text);
        painter.drawText(line.name.rect, static_cast<int>(line.name.alignment), line.name.text);
    }
}

void ScalingPlot::paintMarks(QPainter &painter, const ScalingPicture &picture) const
{
    const auto vertical = [&](double x) {
        painter.drawLine(QPointF(x, picture.plot.top()), QPointF(x, picture.plot.bottom()));
    };
    if (picture.present) {
        painter.setPen(QPen(m_theme.mutedText, 1, Qt::DotLine));
        vertical(*picture.present);
        painter.setFont(m_fonts.font(TextRole::Small));
        painter.setPen(m_theme.mutedText);
        painter.drawText(picture.presentName.rect, static_cast<int>(picture.presentName.alignment),
                         picture.presentName.text);
    }
    if (!m_chosen)
        return;
    const double x = picture.columns[*m_chosen];
    painter.setPen(m_theme.nowLine);
    vertical(x);
    const qreal radius = kDot * m_fonts.scale() / 2;
    for (const ScalingPicture::Line &line : picture.lines)
        for (const QPolygonF &part : line.parts)
            for (const QPointF &point : part)
                if (point.x() == x) {
                    painter.setPen(m_theme.card);
                    painter.setBrush(colorOf(line.strategy));
                    painter.drawEllipse(point, radius, radius);
                }
}

} // namespace interleave
