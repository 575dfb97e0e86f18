// SPDX-License-Identifier: MIT
#include "app/playback/storyteller.h"

#include <utility>

namespace interleave {

namespace {

std::shared_ptr<const Narration> narrated(const std::shared_ptr<const RunRecord> &record, Strategy strategy)
{
    const TimelineRecord &one = *record->find(strategy);
    const ToldRun run{one.log.get(), &one.timeline,     &one.loop,
                      &one.workers,  &record->scenario, record->total()};
    // It refers to the record, which therefore lives as long.
    struct Kept
    {
        std::shared_ptr<const RunRecord> record;
        Narration narration;
    };
    const auto kept = std::make_shared<const Kept>(Kept{record, Narration(run, one.story)});
    return {kept, &kept->narration};
}

} // namespace

Storyteller::Storyteller(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Storyteller::~Storyteller()
{
    cancel();
    m_pool.waitForDone();
}

void Storyteller::request(std::shared_ptr<const RunRecord> record, Strategy strategy)
{
    m_pool.start([this, record = std::move(record), strategy, wish = ++m_wish] {
        if (wish != m_wish)
            return;
        const std::shared_ptr<const Narration> narration = narrated(record, strategy);
        QMetaObject::invokeMethod(
            this,
            [this, narration, strategy, wish] {
                if (wish == m_wish)
                    Q_EMIT ready(narration, strategy);
            },
            Qt::QueuedConnection);
    });
}

} // namespace interleave
