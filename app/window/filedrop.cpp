// SPDX-License-Identifier: MIT
#include "app/window/filedrop.h"

#include "app/window/scenariodocument.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace interleave {

namespace {

/// Empty if what is dragged is anything else.
QString scenarioFile(const QMimeData &data)
{
    const QList<QUrl> addresses = data.urls();
    const QString path = addresses.size() == 1 ? addresses.front().toLocalFile() : QString();
    return path.endsWith(u".json", Qt::CaseInsensitive) ? path : QString();
}

} // namespace

FileDrop::FileDrop(ScenarioDocument &document, QWidget *window)
    : QObject(window)
    , m_document(document)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drag = static_cast<QDropEvent *>(event); // of which an entering one is a kind
    const QString path = scenarioFile(*drag->mimeData());
    if (event->type() == QEvent::Drop || !path.isEmpty())
        drag->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        m_document.openFile(path);
    return true;
}

} // namespace interleave
