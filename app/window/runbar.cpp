// SPDX-License-Identifier: MIT
#include "app/window/runbar.h"

#include "app/language/speaking.h"
#include "app/theme/icons.h"
#include "app/window/speeds.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace interleave {

RunBar::RunBar(QAction *run, QAction *stop, QWidget *parent)
    : QWidget(parent)
    , m_left(new QHBoxLayout)
    , m_run(new QToolButton(this))
    , m_stop(new QToolButton(this))
    , m_divider(new QFrame(this))
    , m_speedLabel(new QLabel(this))
    , m_speed(new QComboBox(this))
    , m_clock(new QLabel(this))
{
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("card", true);
    setProperty("edge", QStringLiteral("bottom"));
    m_run->setObjectName(QStringLiteral("run"));
    m_run->setDefaultAction(run);
    m_run->setProperty("primary", true);
    m_stop->setObjectName(QStringLiteral("stop"));
    m_stop->setDefaultAction(stop);
    for (QToolButton *button : {m_run, m_stop})
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const double speed : kSpeeds)
        m_speed->addItem(speedText(speed));
    m_speed->setObjectName(QStringLiteral("speed"));
    m_divider->setAutoFillBackground(true);
    m_clock->setObjectName(QStringLiteral("clock"));
    m_clock->setAlignment(Qt::AlignCenter);

    auto *grid = new QGridLayout(this);
    grid->addLayout(m_left, 0, 0, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(m_clock, 0, 1);
    // Both sides grow alike, which keeps the clock in the middle.
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_run, m_stop, m_speedLabel, m_speed})
        m_left->addWidget(part);
    m_left->insertWidget(2, m_divider, 0, Qt::AlignVCenter);
    connect(m_speed, &QComboBox::currentIndexChanged, this, &RunBar::speedChanged);
    onLanguageChange(this, [this] {
        m_speedLabel->setText(tr("Speed"));
        m_speed->setAccessibleName(tr("Speed"));
        m_speed->setToolTip(
            tr("How many seconds of the scenario pass in a real second, from the next run on"));
        m_clock->setAccessibleName(tr("Time of the run"));
    });
}

void RunBar::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    const auto scaled = [&fonts](double length) {
        return static_cast<int>(std::lround(length * fonts.scale()));
    };
    m_run->defaultAction()->setIcon(glyphIcon(Glyph::Run, theme.accentText, theme.disabledText));
    m_stop->defaultAction()->setIcon(glyphIcon(Glyph::Stop, theme.text, theme.disabledText));
    QFont runFont = fonts.font(TextRole::BodyStrong);
    runFont.setWeight(QFont::DemiBold);
    m_run->setFont(runFont);
    for (QWidget *part : std::initializer_list<QWidget *>{m_stop, m_speed})
        part->setFont(fonts.font(TextRole::BodyStrong));
    m_speedLabel->setFont(fonts.font(TextRole::Body));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.mutedText);
    m_speedLabel->setPalette(colors);
    m_clock->setFont(fonts.font(TextRole::Total));
    for (QToolButton *button : {m_run, m_stop})
        button->setIconSize(QSize(scaled(14), scaled(14)));
    m_run->setFixedSize(scaled(96), scaled(32));
    m_stop->setFixedSize(scaled(82), scaled(32));
    m_speed->setFixedSize(scaled(82), scaled(32));
    colors.setColor(QPalette::Window, theme.cardBorder);
    m_divider->setPalette(colors);
    m_divider->setFixedSize(1, scaled(24));
    m_left->setSpacing(scaled(8));
    layout()->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    static_cast<QGridLayout *>(layout())->setHorizontalSpacing(scaled(16));
    styleClock();
}

int RunBar::speed() const
{
    return m_speed->currentIndex();
}

void RunBar::setSpeed(int index)
{
    m_speed->setCurrentIndex(std::clamp(index, 0, m_speed->count() - 1));
}

void RunBar::setClock(const QString &text, bool isMuted)
{
    m_clock->setText(text);
    if (std::exchange(m_isMuted, isMuted) != isMuted)
        styleClock();
}

QString RunBar::clockText() const
{
    return m_clock->text();
}

void RunBar::styleClock()
{
    QPalette colors = m_clock->palette();
    colors.setColor(QPalette::WindowText, m_isMuted ? m_theme.faintText : m_theme.text);
    m_clock->setPalette(colors);
}

} // namespace interleave
