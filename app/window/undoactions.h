// SPDX-License-Identifier: MIT
#pragma once

class QAction;
class QObject;
class QUndoStack;

namespace interleave {

/// What QUndoStack::createUndoAction() and createRedoAction() make, but for the language, which may change:
/// "Undo" with what would be undone. They have no keys.
[[nodiscard]] QAction *undoAction(QUndoStack &stack, QObject *parent);
[[nodiscard]] QAction *redoAction(QUndoStack &stack, QObject *parent);

} // namespace interleave
