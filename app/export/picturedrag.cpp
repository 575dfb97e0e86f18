// SPDX-License-Identifier: MIT
#include "app/export/picturedrag.h"

#include "app/export/picturewriter.h"
#include "core/wholefile.h"

#include <QApplication>
#include <QDrag>
#include <QImage>
#include <QMimeData>
#include <QMouseEvent>
#include <QPixmap>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

#include <utility>

namespace interleave {

PictureDrag::PictureDrag(QWidget &widget)
    : QObject(&widget)
    , m_widget(widget)
{
    widget.installEventFilter(this);
}

PictureDrag::~PictureDrag() = default;

void PictureDrag::setMaker(Maker maker)
{
    m_maker = std::move(maker);
}

std::unique_ptr<QMimeData> PictureDrag::dragged()
{
    const Picture picture = m_maker ? m_maker() : Picture();
    if (picture.png.isEmpty())
        return nullptr;
    auto content = std::make_unique<QMimeData>();
    content->setImageData(QImage::fromData(picture.png, "PNG"));
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString name = QString(picture.name).replace(u'/', u'-') + QStringLiteral(".png");
    const QString path = m_folder->filePath(name);
    if (m_folder->isValid() && writeWholeFile(path, picture.png)) // else the image alone has to do
        content->setUrls({QUrl::fromLocalFile(path)});
    return content;
}

bool PictureDrag::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        m_pressed = press->pos();
        m_isPressed = press->button() == Qt::LeftButton;
    } else if (event->type() == QEvent::MouseMove && m_isPressed) {
        const auto *move = static_cast<QMouseEvent *>(event);
        const bool isFar = (move->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (isFar && (move->buttons() & Qt::LeftButton)) {
            m_isPressed = false;
            begin();
        }
    }
    return false;
}

void PictureDrag::begin()
{
    std::unique_ptr<QMimeData> content = dragged();
    if (!content)
        return;
    constexpr int kThumbnail = 160;
    const auto image = content->imageData().value<QImage>();
    auto *drag = new QDrag(&m_widget); // Qt deletes it when it is over
    drag->setPixmap(QPixmap::fromImage(image.scaledToWidth(kThumbnail, Qt::SmoothTransformation)));
    drag->setMimeData(content.release());
    drag->exec(Qt::CopyAction);
}

PictureDrag::Picture draggedPicture(const ChartSubject &subject, const PictureStyle &style)
{
    const Result<QByteArray> png = pngPicture(subject, style);
    return {ComparisonPicture(subject, style).title(), png ? png.value() : QByteArray()};
}

} // namespace interleave
