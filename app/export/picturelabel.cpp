// SPDX-License-Identifier: MIT
#include "app/export/picturelabel.h"

namespace interleave {

PictureLabel::PictureLabel(QWidget *parent)
    : QLabel(parent)
    , m_drag(new PictureDrag(*this))
{
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the picture follows the room
    setCursor(Qt::OpenHandCursor);
    setToolTip(tr("Can be dragged into another program"));
}

void PictureLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace interleave
