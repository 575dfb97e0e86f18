// SPDX-License-Identifier: MIT
#include "app/window/keypolicy.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace interleave {

namespace {

bool isSpace(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier;
}

bool isForDocument(const QLineEdit &field, const QKeyEvent &event)
{
    return (event.matches(QKeySequence::Undo) && !field.isUndoAvailable()) ||
           (event.matches(QKeySequence::Redo) && !field.isRedoAvailable());
}

/// Nobody overrides the window's shortcut.
bool leaveToWindow(QEvent &event)
{
    event.ignore();
    return true;
}

} // namespace

void KeyPolicy::applyTo(QWidget &window)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
            qobject_cast<QLineEdit *>(widget) || qobject_cast<QSpinBox *>(widget))
            widget->installEventFilter(this);
    }
}

bool KeyPolicy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (const auto *field = qobject_cast<QLineEdit *>(watched))
        return isForDocument(*field, *key) && leaveToWindow(*event);
    if (qobject_cast<QSpinBox *>(watched)) // no number has a space in it
        return isSpace(*key) && leaveToWindow(*event);
    if (!isSpace(*key))
        return false;
    event->accept(); // the key arrives as a key, not as the shortcut
    return true;
}

} // namespace interleave
