// SPDX-License-Identifier: MIT
#include "app/lesson/scalingpane.h"

#include "app/window/preview.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace interleave {

ScalingPane::ScalingPane(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_swept(new QComboBox(this))
    , m_mode(new QComboBox(this))
    , m_numbers(new QLabel(this))
    , m_plot(new ScalingPlot(theme, fonts, this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("card", true);
    // In the order of Swept, and of ScalingMode.
    m_swept->addItems({tr("number of copies"), tr("limit"), tr("share that blocks")});
    m_swept->setAccessibleName(tr("What is varied"));
    m_mode->addItems({tr("total time"), tr("speed-up")});
    m_mode->setAccessibleName(tr("What is shown of it"));
    m_numbers->setAccessibleName(tr("Numbers of the value that is looked at"));
    m_numbers->setTextFormat(Qt::PlainText);
    m_numbers->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layOut();
    setTheme(theme, fonts);
    connect(m_swept, &QComboBox::currentIndexChanged, this, &ScalingPane::sweep);
    connect(m_mode, &QComboBox::currentIndexChanged, this,
            [this](int mode) { m_plot->setMode(static_cast<ScalingMode>(mode)); });
    connect(&m_maker, &SweepMaker::ready, m_plot, &ScalingPlot::setSweep);
    connect(m_plot, &ScalingPlot::chosenChanged, this, &ScalingPane::tell);
}

void ScalingPane::layOut()
{
    auto *column = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_mode);
    head->addWidget(new QLabel(tr("by"), this));
    head->addWidget(m_swept);
    head->addWidget(m_numbers, 1);
    column->addLayout(head);
    column->addWidget(m_plot, 1);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void ScalingPane::setTheme(const Theme &theme, const Fonts &fonts)
{
    const auto scaled = [&fonts](int length) { return qRound(length * fonts.scale()); };
    m_plot->setTheme(theme, fonts);
    for (QLabel *label : findChildren<QLabel *>())
        label->setFont(fonts.font(TextRole::Body));
    m_numbers->setFont(fonts.font(TextRole::CaptionStrong));
    for (QComboBox *box : {m_swept, m_mode}) {
        box->setFont(fonts.font(TextRole::Body));
        const QFontMetrics metrics(box->font());
        int widest = 0;
        for (int i = 0; i < box->count(); ++i)
            widest = std::max(widest, metrics.horizontalAdvance(box->itemText(i)));
        box->setMinimumWidth(widest + scaled(48)); // the arrow, and air
    }
    QLayout *head = layout()->itemAt(0)->layout();
    head->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
    head->setSpacing(scaled(8));
}

void ScalingPane::setScenario(const std::optional<Scenario> &scenario)
{
    if (scenario == m_scenario)
        return;
    m_scenario = scenario;
    sweep();
}

void ScalingPane::setThreadsShown(bool shown)
{
    if (shown == m_isThreadsShown)
        return;
    m_isThreadsShown = shown;
    sweep();
}

void ScalingPane::setSecret(bool secret)
{
    if (secret == m_isSecret)
        return;
    m_isSecret = secret;
    sweep();
}

QString ScalingPane::numbers() const
{
    return m_numbers->text();
}

void ScalingPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT scenarioWanted();
    if (m_isOutdated)
        sweep();
}

void ScalingPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    stopSweep();
}

void ScalingPane::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    if (paused)
        stopSweep();
    else if (m_isOutdated)
        sweep();
}

/// One that is under way begins anew when there is time for it.
void ScalingPane::stopSweep()
{
    m_maker.cancel();
    m_isOutdated = m_isOutdated || !m_plot->sweep().isWhole;
}

void ScalingPane::sweep()
{
    m_maker.cancel();
    m_isOutdated = !isVisible() || m_isPaused;
    const auto swept = static_cast<Swept>(m_swept->currentIndex());
    if (!m_scenario || m_isSecret || sweptValues(*m_scenario, swept).empty()) {
        SweepResult nothing;
        nothing.swept = swept;
        m_plot->setSweep(nothing);
    } else if (!m_isOutdated) {
        m_maker.request(*m_scenario, swept, shownStrategies(m_isThreadsShown));
    }
}

void ScalingPane::tell()
{
    const SweepResult &sweep = m_plot->sweep();
    if (const auto chosen = m_plot->chosen())
        m_numbers->setText(pointText(sweep.swept, sweep.points[*chosen]));
    else if (!sweep.points.empty())
        m_numbers->clear();
    else if (m_isSecret)
        m_numbers->setText(tr("Make your guess and run; then it is shown."));
    else
        m_numbers->setText(m_scenario ? tr("Nothing in it waits.") : tr("There is nothing that can run."));
}

} // namespace interleave
