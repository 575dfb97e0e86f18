// SPDX-License-Identifier: MIT
#include "app/window/shownruns.h"

#include "app/editor/tasklistmodel.h"
#include "app/window/chartarea.h"
#include "app/window/preview.h"

namespace interleave {

namespace {

using namespace std::chrono_literals;

/// A preview that takes longer is announced.
constexpr auto kPatience = 200ms;

} // namespace

ShownRuns::ShownRuns(const TaskListModel &model, ChartArea &charts, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_charts(charts)
{
    m_previewTakesLong.setSingleShot(true);
    m_previewTakesLong.setInterval(kPatience);
    connect(&m_previews, &PreviewMaker::ready, this, &ShownRuns::takePreview);
    connect(&m_previewTakesLong, &QTimer::timeout, this, &ShownRuns::bridgeThePreview);
    connect(&m_controller, &RunController::started, this, &ShownRuns::takeStart);
    connect(&m_controller, &RunController::frame, this, &ShownRuns::takeFrame);
    connect(&m_controller, &RunController::finished, this, &ShownRuns::takeFinish);
}

void ShownRuns::start(const Scenario &scenario, double speed, const NetworkAccess &access)
{
    m_speed = speed;
    m_runRevision = m_revision;
    // A heavy preview would take from the run what that needs to be on time.
    if (m_previewRevision != m_revision && expectedEvents(scenario) > kHeavyPreviewEvents)
        cancelPreview();
    m_controller.start(scenario, speed, shownStrategies(m_charts.isThreadsShown()), access, m_model.hues());
}

void ShownRuns::drop()
{
    m_controller.drop();
    m_runRevision.reset();
    m_charts.show(shownPlan(), {}); // a run that was not carried to its end has no numbers for anybody
}

void ShownRuns::followModel()
{
    ++m_revision;
    if (m_model.scenario())
        return requestPreview();
    cancelPreview();
    if (m_model.taskCount() > 0 || m_controller.isRunning())
        return;
    m_preview.reset();
    m_runRevision.reset();
    m_charts.show({}, {});
}

void ShownRuns::requestPreview()
{
    m_previews.request(m_model.sharedScenario(), m_revision, shownStrategies(m_charts.isThreadsShown()),
                       m_model.hues());
    m_previewTakesLong.start();
}

void ShownRuns::cancelPreview()
{
    m_previews.cancel();
    m_previewTakesLong.stop();
}

void ShownRuns::showFinished(const Record &plan, const Record &run)
{
    cancelPreview();
    m_preview = plan;
    m_previewRevision = m_revision;
    m_runRevision = m_revision;
    m_charts.show(plan, run);
    m_charts.refresh(std::nullopt);
}

void ShownRuns::showFinished(const Record &run)
{
    m_runRevision = m_revision;
    m_charts.show(preview(), run);
    m_charts.refresh(std::nullopt);
}

void ShownRuns::setSecret(bool secret)
{
    if (m_isSecret == secret)
        return;
    m_isSecret = secret;
    if (secret)
        return forgetRun();
    if (m_charts.run() && m_runRevision == m_previewRevision && m_preview)
        m_charts.addPlan(m_preview);
    else if (!m_charts.run() && m_preview)
        m_charts.show(m_preview, {});
    Q_EMIT previewShown();
}

void ShownRuns::forgetRun()
{
    if (m_controller.isRunning())
        return;
    m_runRevision.reset();
    if (m_preview)
        m_charts.show(shownPlan(), {});
    Q_EMIT previewShown();
}

/// What may be seen of the preview.
ShownRuns::Record ShownRuns::shownPlan() const
{
    const Record &run = m_charts.run();
    const bool isTold =
        run && m_runRevision == m_previewRevision && !m_controller.isRunning() && !run->isStopped();
    return m_isSecret && m_preview && !isTold ? bare(m_preview->scenario) : m_preview;
}

/// The list without a forecast.
ShownRuns::Record ShownRuns::bare(const Scenario &scenario) const
{
    auto record = std::make_shared<RunRecord>(scenario, m_model.hues());
    record->isSecret = m_isSecret;
    return record;
}

ShownRuns::Record ShownRuns::preview() const
{
    return m_previewRevision == m_revision ? m_preview : nullptr;
}

bool ShownRuns::isRunOfTheList() const
{
    return m_charts.run() && m_runRevision == m_revision;
}

bool ShownRuns::isOfTheList() const
{
    return m_charts.run() ? isRunOfTheList() : m_charts.shown() && m_previewRevision == m_revision;
}

void ShownRuns::bridgeThePreview()
{
    if (m_controller.isRunning() || isRunOfTheList())
        return;
    m_runRevision.reset();
    m_charts.show(bare(*m_model.scenario()), nullptr);
    Q_EMIT previewAwaited();
}

void ShownRuns::takePreview(const Record &preview, std::uint64_t revision)
{
    m_previewTakesLong.stop();
    m_preview = preview;
    m_previewRevision = revision;
    if (m_controller.isRunning()) {
        // The run keeps the picture. Only where it began before its own preview was there, that one is late.
        if (m_runRevision == revision)
            m_charts.addPlan(shownPlan());
        return;
    }
    if (m_charts.run() && m_runRevision == revision) {
        m_charts.addPlan(shownPlan()); // only the panels have changed
        return;
    }
    m_runRevision.reset();
    m_charts.show(shownPlan(), {});
    Q_EMIT previewShown();
}

void ShownRuns::takeStart()
{
    m_charts.show(m_previewRevision == m_runRevision ? shownPlan() : nullptr, m_controller.record());
    Q_EMIT started();
}

void ShownRuns::takeFrame()
{
    m_charts.refresh(m_controller.now());
    Q_EMIT frame();
}

void ShownRuns::takeFinish()
{
    m_charts.refresh(std::nullopt);
    if (m_isSecret && m_preview && m_runRevision == m_previewRevision)
        m_charts.addPlan(shownPlan());
    Q_EMIT finished();
}

} // namespace interleave
