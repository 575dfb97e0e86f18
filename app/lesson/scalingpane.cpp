// SPDX-License-Identifier: MIT
#include "app/lesson/scalingpane.h"

#include "app/language/speaking.h"
#include "app/lesson/variationrow.h"
#include "app/window/preview.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace interleave {

ScalingPane::ScalingPane(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_mode(new QComboBox(this))
    , m_swept(new QComboBox(this))
    , m_by(new QLabel(this))
    , m_numbers(new QLabel(this))
    , m_export(new QAction(this))
    , m_exportButton(new QToolButton(this))
    , m_variation(new VariationRow(this))
    , m_plot(new ScalingPlot(theme, fonts, this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("card", true);
    // As many as there are of Swept, and of ScalingMode; retranslate() says which.
    m_swept->addItems(QStringList(3));
    m_mode->addItems(QStringList(2));
    m_numbers->setTextFormat(Qt::PlainText);
    m_numbers->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_export->setEnabled(false);
    m_exportButton->setDefaultAction(m_export);
    m_exportButton->setFocusPolicy(Qt::StrongFocus);
    m_plot->addAction(m_export);
    layOut();
    retranslate();
    setTheme(theme, fonts);
    connect(m_swept, &QComboBox::currentIndexChanged, this, &ScalingPane::sweepAnother);
    connect(m_variation, &VariationRow::changed, this, &ScalingPane::sweep);
    connect(m_mode, &QComboBox::currentIndexChanged, this,
            [this](int mode) { m_plot->setMode(static_cast<ScalingMode>(mode)); });
    connect(&m_maker, &SweepMaker::ready, this, &ScalingPane::showSweep);
    connect(m_plot, &ScalingPlot::chosenChanged, this, &ScalingPane::tell);
    connect(&LanguageChange::instance(), &LanguageChange::happened, this, [this] {
        retranslate();
        tell();
    });
}

void ScalingPane::retranslate()
{
    for (int i = 0; i < m_swept->count(); ++i)
        m_swept->setItemText(i, sweptName(static_cast<Swept>(i)));
    m_swept->setAccessibleName(tr("What is varied"));
    for (int i = 0; i < m_mode->count(); ++i)
        m_mode->setItemText(i, modeName(static_cast<ScalingMode>(i)));
    m_mode->setAccessibleName(tr("What is shown of it"));
    m_by->setText(tr("by"));
    m_numbers->setAccessibleName(tr("Numbers of the value that is looked at"));
    m_export->setText(tr("&Scaling…"));
    m_export->setIconText(tr("Export…"));
    m_export->setToolTip(tr("The scaling view as a picture, or its numbers as a table"));
    m_exportButton->setAccessibleName(tr("Export the scaling view"));
}

void ScalingPane::layOut()
{
    auto *column = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_mode);
    head->addWidget(m_by);
    head->addWidget(m_swept);
    head->addWidget(m_numbers, 1);
    head->addWidget(m_exportButton);
    column->addLayout(head);
    column->addWidget(m_variation);
    column->addWidget(m_plot, 1);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void ScalingPane::setTheme(const Theme &theme, const Fonts &fonts)
{
    const auto scaled = [&fonts](int length) { return qRound(length * fonts.scale()); };
    m_plot->setTheme(theme, fonts);
    m_variation->setTheme(fonts);
    m_by->setFont(fonts.font(TextRole::Body));
    m_numbers->setFont(fonts.font(TextRole::CaptionStrong));
    for (QWidget *control : std::initializer_list<QWidget *>{m_swept, m_mode, m_exportButton})
        control->setFont(fonts.font(TextRole::Body));
    QLayout *head = layout()->itemAt(0)->layout();
    head->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
    head->setSpacing(scaled(8));
}

void ScalingPane::setScenario(const std::optional<Scenario> &scenario)
{
    if (scenario == m_scenario)
        return;
    m_scenario = scenario;
    m_variation->setScenario(scenario);
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
    m_variation->setEnabled(!secret);
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
    updateExport();
}

void ScalingPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_maker.cancel(); // begins anew when it is seen again
    m_export->setEnabled(false);
}

void ScalingPane::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    if (paused)
        m_maker.cancel(); // begins anew when there is time for it
    else if (m_isOutdated)
        sweep();
    updateExport();
}

void ScalingPane::sweepAnother()
{
    m_variation->setSwept(static_cast<Swept>(m_swept->currentIndex()));
    sweep();
}

void ScalingPane::sweep()
{
    m_maker.cancel();
    m_isOutdated = true;
    updateExport();
    const auto swept = static_cast<Swept>(m_swept->currentIndex());
    if (!m_scenario || m_isSecret || sweptValues(*m_scenario, swept).empty()) {
        SweepResult nothing;
        nothing.swept = swept;
        showSweep(nothing);
        m_isOutdated = false;
    } else if (isVisible() && !m_isPaused) {
        m_maker.request(*m_scenario, swept, shownStrategies(m_isThreadsShown), m_variation->variation());
    }
}

void ScalingPane::showSweep(const SweepResult &sweep)
{
    m_isOutdated = !sweep.isWhole;
    m_plot->setSweep(sweep);
    updateExport();
}

void ScalingPane::updateExport()
{
    m_export->setEnabled(!m_isOutdated && !m_isPaused && isVisible() && !m_plot->sweep().points.empty());
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
