// SPDX-License-Identifier: MIT
#include "app/playback/transportbar.h"

#include "app/chart/panelheading.h"
#include "app/language/keymark.h"
#include "app/language/speaking.h"
#include "app/playback/playback.h"
#include "app/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace interleave {

TransportBar::TransportBar(Playback &playback, QWidget *parent)
    : QWidget(parent)
    , m_playback(playback)
    , m_row(new QHBoxLayout(this))
    , m_moment(new QLabel(this))
    , m_speed(new QLabel(this))
{
    setObjectName(QStringLiteral("transport"));
    connect(addAction(QStringLiteral("To the Start"), Qt::CTRL | Qt::Key_Home), &QAction::triggered,
            &playback, &Playback::goToStart);
    connect(addAction(QStringLiteral("Step Back"), Qt::Key_Comma), &QAction::triggered, &playback,
            &Playback::stepBack);
    m_play = addAction(QStringLiteral("Play"), Qt::Key_P);
    connect(m_play, &QAction::triggered, &playback, &Playback::toggle);
    connect(addAction(QStringLiteral("Step Forward"), Qt::Key_Period), &QAction::triggered, &playback,
            &Playback::stepForward);
    connect(addAction(QStringLiteral("To the End"), Qt::CTRL | Qt::Key_End), &QAction::triggered, &playback,
            &Playback::goToEnd);
    m_moment->setObjectName(QStringLiteral("moment"));
    m_row->addWidget(m_moment);
    m_row->addStretch(1);
    connect(&playback, &Playback::moved, this, &TransportBar::followMoment);
    connect(&playback, &Playback::recordChanged, this, &TransportBar::followMoment);
    connect(&playback, &Playback::playingChanged, this, &TransportBar::followPlaying);
    onLanguageChange(this, [this] { retranslate(); });
    followMoment();
}

void TransportBar::retranslate()
{
    setAccessibleName(tr("Playback"));
    m_moment->setAccessibleName(tr("Moment that is shown"));
    m_speed->setAccessibleName(tr("Speed of the playback"));
    const QString names[] = {tr("T&o the Start"), tr("Step &Back"), tr("Pl&ay"), tr("Step For&ward"),
                             tr("To the &End")};
    const QString tips[] = {tr("To the start of the run"), tr("One event back"),
                            tr("Play the run that is shown"), tr("One event on"),
                            tr("To the end: the whole run")};
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        m_actions[i]->setText(names[i]);
        m_actions[i]->setToolTip(QStringLiteral("%1 (%2)").arg(
            tips[i], m_actions[i]->shortcut().toString(QKeySequence::NativeText)));
    }
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setAccessibleName(withoutKeyMark(button->defaultAction()->text()));
    followPlaying();
}

QAction *TransportBar::addAction(const QString &name, const QKeySequence &key)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    m_actions.push_back(action);
    QToolButton *button = newButton(action);
    button->setObjectName(name);
    m_row->addWidget(button);
    return action;
}

QToolButton *TransportBar::newButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setProperty("iconOnly", true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(withoutKeyMark(action->text()));
    return button;
}

void TransportBar::setSpeedActions(QAction *slower, QAction *faster)
{
    m_slower = newButton(slower);
    m_slower->setObjectName(QStringLiteral("Slower"));
    m_faster = newButton(faster);
    m_faster->setObjectName(QStringLiteral("Faster"));
    m_speed->setAlignment(Qt::AlignCenter);
    for (QWidget *part : std::initializer_list<QWidget *>{m_slower, m_speed, m_faster})
        m_row->addWidget(part);
}

void TransportBar::setSpeed(const QString &text)
{
    m_speed->setText(text);
}

void TransportBar::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    const auto scaled = [&fonts](double length) {
        return static_cast<int>(std::lround(length * fonts.scale()));
    };
    for (QToolButton *button : findChildren<QToolButton *>()) {
        button->setIconSize(QSize(scaled(14), scaled(14)));
        button->setFixedSize(scaled(32), scaled(28));
    }
    m_moment->setFont(fonts.font(TextRole::CaptionStrong));
    m_moment->setMinimumWidth(scaled(150));
    m_speed->setFont(fonts.font(TextRole::CaptionStrong));
    m_speed->setMinimumWidth(scaled(44));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(6));
    setIcons();
}

void TransportBar::setIcons()
{
    const Glyph glyphs[] = {Glyph::ToStart, Glyph::StepBack,
                            m_playback.isPlaying() ? Glyph::Pause : Glyph::Run, Glyph::StepForward,
                            Glyph::ToEnd};
    for (std::size_t i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setIcon(glyphIcon(glyphs[i], m_theme.text, m_theme.disabledText));
    if (!m_slower)
        return;
    m_slower->defaultAction()->setIcon(glyphIcon(Glyph::Remove, m_theme.text, m_theme.disabledText));
    m_faster->defaultAction()->setIcon(glyphIcon(Glyph::Add, m_theme.text, m_theme.disabledText));
}

void TransportBar::followPlaying()
{
    m_play->setText(m_playback.isPlaying() ? tr("P&ause") : tr("Pl&ay"));
    setIcons();
}

void TransportBar::followMoment()
{
    const bool any = m_playback.record() != nullptr;
    setVisible(any);
    for (QAction *action : m_actions)
        action->setEnabled(any);
    m_actions[3]->setEnabled(any && !m_playback.isAtEnd());
    m_actions[4]->setEnabled(any && !m_playback.isAtEnd());
    const Nanoseconds total = m_playback.total();
    m_moment->setText(
        QStringLiteral("%1 / %2").arg(runningText(m_playback.time(), total), runningText(total, total)));
}

QString TransportBar::momentText() const
{
    return m_moment->text();
}

} // namespace interleave
