// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"
#include "app/theme/theme.h"

#include <QWidget>

class QAction;
class QComboBox;
class QFrame;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace interleave {

/// The bar above everything: Run, Stop, the speed, and the clock in the middle. Owns no action.
class RunBar : public QWidget
{
    Q_OBJECT

public:
    RunBar(QAction *run, QAction *stop, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);

    /// An index of kSpeeds.
    [[nodiscard]] int speed() const;
    void setSpeed(int index);

    /// What the clock shows; muted where it is not what happened.
    void setClock(const QString &text, bool isMuted);
    [[nodiscard]] QString clockText() const;

Q_SIGNALS:
    void speedChanged(int index);

private:
    void styleClock();

    QHBoxLayout *m_left;
    QToolButton *m_run;
    QToolButton *m_stop;
    QFrame *m_divider;
    QLabel *m_speedLabel;
    QComboBox *m_speed;
    QLabel *m_clock;
    Theme m_theme = Theme::light();
    bool m_isMuted = false;
};

} // namespace interleave
