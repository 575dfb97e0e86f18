// SPDX-License-Identifier: MIT
#include "app/window/keypolicy.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace interleave {

namespace {

bool isForDocument(const QLineEdit &field, const QKeyEvent &event)
{
    return (event.matches(QKeySequence::Undo) && !field.isUndoAvailable()) ||
           (event.matches(QKeySequence::Redo) && !field.isRedoAvailable());
}

} // namespace

void KeyPolicy::applyTo(QWidget &window)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
            qobject_cast<QLineEdit *>(widget))
            widget->installEventFilter(this);
    }
}

bool KeyPolicy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (const auto *field = qobject_cast<QLineEdit *>(watched)) {
        if (!isForDocument(*field, *key))
            return false;
        event->ignore(); // nobody overrides the window's shortcut
        return true;
    }
    if (key->key() != Qt::Key_Space || key->modifiers() != Qt::NoModifier)
        return false;
    event->accept(); // the key arrives as a key, not as the shortcut
    return true;
}

} // namespace interleave
