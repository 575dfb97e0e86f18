// SPDX-License-Identifier: MIT
#include "app/window/overflowarea.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace interleave {

namespace {

/// Is as large as the area wants it to be, but never smaller than the content's minimum. Has no layout, which
/// is what keeps the area from asking for heights.
class Holder final : public QWidget
{
public:
    Holder(QWidget *content, QWidget *parent)
        : QWidget(parent)
        , m_content(content)
    {
        content->setParent(this);
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        QSize size = m_content->minimumSizeHint();
        const QLayout *layout = m_content->layout();
        if (layout && layout->hasHeightForWidth())
            size.setHeight(
                std::max(size.height(), layout->minimumHeightForWidth(std::max(width(), size.width()))));
        return size;
    }

protected:
    bool event(QEvent *event) override
    {
        const bool isTaken = QWidget::event(event);
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return isTaken;
    }

    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        m_content->setGeometry(rect());
    }

private:
    QWidget *m_content;
};

} // namespace

OverflowArea::OverflowArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(new Holder(content, this));
    viewport()->setAutoFillBackground(false);
    widget()->setAutoFillBackground(false);
}

} // namespace interleave
