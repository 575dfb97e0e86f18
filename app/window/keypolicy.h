// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace interleave {

/// Settles who gets a key that both a widget and the window have a use for.
///
/// Space presses the button or opens the box that has the focus, though elsewhere it starts a run, and so it
/// does in a field for whole numbers. Undo in a
/// text field that has nothing to undo undoes the last edit of the document.
class KeyPolicy : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Holds from now on for the text fields, buttons and boxes inside `window`.
    void applyTo(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace interleave
