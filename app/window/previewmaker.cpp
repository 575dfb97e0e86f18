// SPDX-License-Identifier: MIT
#include "app/window/previewmaker.h"

#include <utility>

namespace interleave {

PreviewMaker::PreviewMaker(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PreviewMaker::~PreviewMaker()
{
    cancel();
    m_pool.waitForDone();
}

void PreviewMaker::request(const Scenario &scenario, std::uint64_t revision,
                           const std::vector<Strategy> &strategies, const EntryHues &hues)
{
    request(std::make_shared<const Scenario>(scenario), revision, strategies, hues);
}

void PreviewMaker::request(std::shared_ptr<const Scenario> scenario, std::uint64_t revision,
                           const std::vector<Strategy> &strategies, const EntryHues &hues)
{
    cancel();
    m_stop = std::stop_source();
    m_pool.start([this, scenario = std::move(scenario), strategies, hues, revision, wish = m_wish,
                  stop = m_stop.get_token()] {
        if (stop.stop_requested())
            return;
        const std::shared_ptr<const RunRecord> preview = makePreview(*scenario, stop, strategies, hues);
        if (preview)
            QMetaObject::invokeMethod(
                this, [this, preview, revision, wish] { deliver(preview, revision, wish); },
                Qt::QueuedConnection);
    });
}

void PreviewMaker::cancel()
{
    m_stop.request_stop();
    ++m_wish;
}

void PreviewMaker::deliver(const std::shared_ptr<const RunRecord> &preview, std::uint64_t revision,
                           std::uint64_t wish)
{
    if (wish == m_wish) // another may have been asked for while this one waited in the queue
        Q_EMIT ready(preview, revision);
}

} // namespace interleave
