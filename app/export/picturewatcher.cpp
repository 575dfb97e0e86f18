// SPDX-License-Identifier: MIT
#include "app/export/picturewatcher.h"

#include "app/chart/chartplaces.h"

namespace interleave {

namespace {

bool tellsOfTask(const Mark &mark)
{
    // There are no sentences about a pinned run; those about the run would be wrong there.
    return mark.kind == MarkKind::Bar || (mark.kind == MarkKind::PreviewBar && !mark.isEarlier);
}

bool isLabel(const Mark &mark)
{
    return mark.kind == MarkKind::Text && mark.task != kNoTask && mark.role != TextRole::BodyStrong;
}

} // namespace

void BarTeller::begin(const Mark &mark)
{
    m_isTold = tellsOfTask(mark) || isLabel(mark);
    if (tellsOfTask(mark))
        m_watcher.beginMark(m_places.sentenceAt(mark.rect.center()));
    else if (m_isTold)
        m_watcher.beginLabel();
}

void BarTeller::end()
{
    if (m_isTold)
        m_watcher.end();
}

PicturePart::PicturePart(PictureWatcher *watcher, const char *kind, const QString &name)
    : m_watcher(watcher)
{
    if (m_watcher)
        m_watcher->beginPart(QString::fromLatin1(kind), name);
}

PicturePart::~PicturePart()
{
    if (m_watcher)
        m_watcher->end();
}

} // namespace interleave
