// SPDX-License-Identifier: MIT
#include "app/playback/spanarranger.h"

namespace interleave {

SpanArranger::SpanArranger(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

SpanArranger::~SpanArranger()
{
    ++m_newest;
    m_pool.waitForDone();
}

void SpanArranger::request(const SpanWish &wish)
{
    m_record = wish.record;
    m_pool.start([this, wish, number = ++m_newest] {
        if (number != m_newest)
            return;
        const SpanArrangement arrangement = arrange(wish);
        QMetaObject::invokeMethod(
            this,
            [this, arrangement] {
                // A wish that has been overtaken is shown all the same: in playback each one is.
                if (arrangement.wish.record == m_record)
                    Q_EMIT ready(arrangement);
            },
            Qt::QueuedConnection);
    });
}

void SpanArranger::cancel()
{
    m_record.reset();
    ++m_newest;
    m_pool.start([this] { m_last = {}; });
}

SpanArrangement SpanArranger::arrange(const SpanWish &wish)
{
    SpanArrangement made{wish, nullptr, nullptr, nullptr};
    made.table = m_last.table && m_last.wish.record == wish.record
                     ? m_last.table
                     : std::make_shared<const SpanTable>(wish.record);
    made.sorted = m_last.sorted && wish.isSortedLike(m_last.wish)
                      ? m_last.sorted
                      : std::make_shared<const SpanTable::Order>(
                            made.table->sorted(wish.key, wish.isDescending, wish.filter));
    made.shown =
        wish.moment
            ? std::make_shared<const SpanTable::Order>(made.table->begunBy(*made.sorted, *wish.moment))
            : made.sorted;
    m_last = made;
    return made;
}

} // namespace interleave
