// SPDX-License-Identifier: MIT
#pragma once

#include "app/export/picturestyle.h"
#include "app/window/chartsubject.h"

#include <QObject>
#include <QPoint>
#include <QString>

#include <functional>
#include <memory>

class QMimeData;
class QMouseEvent;
class QTemporaryDir;
class QWidget;

namespace interleave {

/// Lets a picture be dragged out of a widget into another program, as an image and as a PNG file. GUI thread
/// only.
class PictureDrag : public QObject
{
    Q_OBJECT

public:
    /// The name of the file, without its ending, and what is in it; nothing where there is no picture now.
    struct Picture
    {
        QString name;
        QByteArray png;
    };
    /// Makes the picture when a drag begins.
    using Maker = std::function<Picture()>;

    explicit PictureDrag(QWidget &widget);
    ~PictureDrag() override;

    void setMaker(Maker maker);
    /// What a drag carries; null where there is nothing to be carried.
    [[nodiscard]] std::unique_ptr<QMimeData> dragged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();

    QWidget &m_widget;
    Maker m_maker;
    QPoint m_pressed;
    bool m_isPressed = false;
    /// Others read the file when they have been given its name: it stays as long as this does.
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The comparison as it can be dragged; nothing where it can't be painted.
[[nodiscard]] PictureDrag::Picture draggedPicture(const ChartSubject &subject, const PictureStyle &style);

} // namespace interleave
