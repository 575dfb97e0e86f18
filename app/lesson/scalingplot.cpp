// SPDX-License-Identifier: MIT
#include "app/lesson/scalingplot.h"

#include "app/chart/comparedtext.h"
#include "app/language/speaking.h"
#include "app/lesson/scalingpainter.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace interleave {

namespace {

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
    onLanguageChange(this, [this] {
        setAccessibleName(tr("Scaling"));
        setAccessibleDescription(chosenText());
        update();
    });
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
    return (QSizeF(240, 150) * m_fonts.scale()).toSize();
}

void ScalingPlot::choose(std::optional<std::size_t> index)
{
    if (index == m_chosen)
        return;
    m_chosen = index;
    tellChosen();
}

QString ScalingPlot::chosenText() const
{
    return m_chosen ? pointText(m_sweep.swept, m_sweep.points[*m_chosen]) : QString();
}

void ScalingPlot::tellChosen()
{
    setAccessibleDescription(chosenText());
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
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void ScalingPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.card);
    ScalingPainter(m_theme, m_fonts).paint(painter, picture(), m_chosen);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.focusRing, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace interleave
