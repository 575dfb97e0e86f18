// SPDX-License-Identifier: MIT
#include "app/export/picturelabel.h"

#include "core/wholefile.h"

#include <QApplication>
#include <QDrag>
#include <QImage>
#include <QMimeData>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QUrl>

#include <utility>

namespace interleave {

PictureLabel::PictureLabel(QWidget *parent)
    : QLabel(parent)
{
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the picture follows the room
    setCursor(Qt::OpenHandCursor);
    setToolTip(tr("Can be dragged into another program"));
}

PictureLabel::~PictureLabel() = default;

void PictureLabel::setSource(const QString &name, MakePng makePng)
{
    m_name = QString(name).replace(u'/', u'-');
    m_makePng = std::move(makePng);
}

std::unique_ptr<QMimeData> PictureLabel::dragged()
{
    const QByteArray png = m_makePng ? m_makePng() : QByteArray();
    if (png.isEmpty())
        return nullptr;
    auto content = std::make_unique<QMimeData>();
    content->setImageData(QImage::fromData(png, "PNG"));
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(m_name + QStringLiteral(".png"));
    if (m_folder->isValid() && writeWholeFile(path, png)) // else the image alone has to do
        content->setUrls({QUrl::fromLocalFile(path)});
    return content;
}

void PictureLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    Q_EMIT resized();
}

void PictureLabel::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
}

void PictureLabel::mouseMoveEvent(QMouseEvent *event)
{
    const bool isFar = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!(event->buttons() & Qt::LeftButton) || !isFar)
        return;
    std::unique_ptr<QMimeData> content = dragged();
    if (!content)
        return;
    auto *drag = new QDrag(this); // Qt deletes it when it is over
    drag->setMimeData(content.release());
    constexpr int kThumbnail = 160;
    drag->setPixmap(pixmap().scaledToWidth(kThumbnail, Qt::SmoothTransformation));
    drag->exec(Qt::CopyAction);
}

} // namespace interleave
