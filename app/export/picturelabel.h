// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/picturedrag.h"

#include <QLabel>

namespace interleave {

/// A preview, as large as it is given room, that can be dragged into another program.
class PictureLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PictureLabel(QWidget *parent = nullptr);

    [[nodiscard]] PictureDrag &drag() { return *m_drag; }

Q_SIGNALS:
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    PictureDrag *m_drag;
};

} // namespace interleave
