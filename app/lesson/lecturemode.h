// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme/fonts.h"

#include <QObject>

#include <vector>

class QMainWindow;
class QWidget;

namespace interleave {

/// For a projector: the window fills the screen, everything but the charts goes away, and text grows, apart
/// from the time zoom. What went away comes back as it was. GUI thread only.
class LectureMode : public QObject
{
    Q_OBJECT

public:
    /// `distractions` are the widgets that go away. All of them must outlive it.
    LectureMode(QMainWindow &window, std::vector<QWidget *> distractions, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// The fonts of the charts, which are `usual` where it is off.
    [[nodiscard]] Fonts fonts(const Fonts &usual) const;

public Q_SLOTS:
    void setOn(bool on);

Q_SIGNALS:
    void toggled(bool on);

private:
    QMainWindow &m_window;
    std::vector<QWidget *> m_distractions;
    std::vector<QWidget *> m_hidden; ///< by this, and not before
    Qt::WindowStates m_states;       ///< of the window, before
    bool m_isOn = false;
};

} // namespace interleave
