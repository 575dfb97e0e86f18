// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace interleave {

class Playback;

/// The keys of a player below the charts: to the start, back, play, forward, to the end; the moment; the
/// speed. Seen only where there is something to play. Shows what the actions say, and does nothing itself.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    /// The playback must outlive it.
    explicit TransportBar(Playback &playback, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    /// `0.5×`, between the two actions that change it.
    void setSpeed(const QString &text);
    void setSpeedActions(QAction *slower, QAction *faster);

    /// What a menu can show, too: in the order of the buttons.
    [[nodiscard]] const std::vector<QAction *> &playActions() const { return m_actions; }
    [[nodiscard]] QString momentText() const;

private:
    /// `name` is that of the button as an object.
    QAction *addAction(const QString &name, const QKeySequence &key);
    void retranslate();
    [[nodiscard]] QToolButton *newButton(QAction *action);
    void followPlaying();
    void followMoment();
    void setIcons();

    Playback &m_playback;
    Theme m_theme;
    QHBoxLayout *m_row;
    std::vector<QAction *> m_actions;
    QAction *m_play = nullptr;
    QToolButton *m_slower = nullptr;
    QToolButton *m_faster = nullptr;
    QLabel *m_moment;
    QLabel *m_speed;
};

} // namespace interleave
