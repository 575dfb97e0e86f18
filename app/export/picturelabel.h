// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QPoint>

#include <functional>
#include <memory>

class QMimeData;
class QTemporaryDir;

namespace interleave {

/// A preview, as large as it is given room, that can be dragged into another program, as an image and as a
/// PNG file.
class PictureLabel : public QLabel
{
    Q_OBJECT

public:
    /// `makePng` makes the file's contents when a drag begins; `name` is the file's, without its ending.
    using MakePng = std::function<QByteArray()>;

    explicit PictureLabel(QWidget *parent = nullptr);
    ~PictureLabel() override;

    void setSource(const QString &name, MakePng makePng);
    /// What a drag carries; null where there is nothing to be carried.
    [[nodiscard]] std::unique_ptr<QMimeData> dragged();

Q_SIGNALS:
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QString m_name;
    MakePng m_makePng;
    QPoint m_pressed;
    /// Others read the file when they have been given its name: it stays as long as this does.
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace interleave
