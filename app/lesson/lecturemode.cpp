// SPDX-License-Identifier: MIT
#include "app/lesson/lecturemode.h"

#include <QMainWindow>

#include <utility>

namespace interleave {

namespace {

constexpr qreal kLarger = 1.5;

} // namespace

LectureMode::LectureMode(QMainWindow &window, std::vector<QWidget *> distractions, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_distractions(std::move(distractions))
{}

Fonts LectureMode::fonts(const Fonts &usual) const
{
    return m_isOn ? usual.scaledBy(kLarger) : usual;
}

void LectureMode::setOn(bool on)
{
    if (std::exchange(m_isOn, on) == on)
        return;
    if (on) {
        m_states = m_window.windowState();
        for (QWidget *widget : m_distractions) {
            if (widget->isHidden())
                continue;
            m_hidden.push_back(widget);
            widget->hide();
        }
        m_window.setWindowState(m_states | Qt::WindowFullScreen);
    } else {
        for (QWidget *widget : std::exchange(m_hidden, {}))
            widget->show();
        m_window.setWindowState(m_states);
    }
    Q_EMIT toggled(on);
}

} // namespace interleave
