// SPDX-License-Identifier: MIT
#include "app/window/undoactions.h"

#include "app/language/speaking.h"
#include "core/translated.h"

#include <QAction>
#include <QUndoStack>

namespace interleave {

namespace {

void setWords(QAction &action, const QString &name, const QString &withStep, const QString &step)
{
    action.setText(step.isEmpty() ? name : withStep.arg(step));
    action.setIconText(name);
}

} // namespace

QAction *undoAction(QUndoStack &stack, QObject *parent)
{
    auto *action = new QAction(parent);
    const auto say = [action, &stack] { setWords(*action, tr("Undo"), tr("Undo %1"), stack.undoText()); };
    action->setEnabled(stack.canUndo());
    QObject::connect(&stack, &QUndoStack::canUndoChanged, action, &QAction::setEnabled);
    QObject::connect(&stack, &QUndoStack::undoTextChanged, action, say);
    QObject::connect(action, &QAction::triggered, &stack, &QUndoStack::undo);
    onLanguageChange(action, say);
    return action;
}

QAction *redoAction(QUndoStack &stack, QObject *parent)
{
    auto *action = new QAction(parent);
    const auto say = [action, &stack] { setWords(*action, tr("Redo"), tr("Redo %1"), stack.redoText()); };
    action->setEnabled(stack.canRedo());
    QObject::connect(&stack, &QUndoStack::canRedoChanged, action, &QAction::setEnabled);
    QObject::connect(&stack, &QUndoStack::redoTextChanged, action, say);
    QObject::connect(action, &QAction::triggered, &stack, &QUndoStack::redo);
    onLanguageChange(action, say);
    return action;
}

} // namespace interleave
