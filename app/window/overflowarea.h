// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace interleave {

/// Gives its content all the room there is, and scrolls only where that is less than the content's minimum:
/// where the text is very large or the screen very small.
///
/// A QScrollArea alone would ask content whose height depends on its width for the height it likes best, and
/// scroll far too early.
class OverflowArea : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes `content` over.
    OverflowArea(QWidget *content, QWidget *parent);
};

} // namespace interleave
