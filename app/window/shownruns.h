// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/previewmaker.h"
#include "app/window/runcontroller.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>

namespace interleave {

class ChartArea;
class TaskListModel;

/// What the charts show: the preview of the list or a run, and of which revision of the list each of them is.
/// Has previews made and runs carried out, and hands them to the charts.
///
/// The model and the charts must outlive it. GUI thread only.
class ShownRuns : public QObject
{
    Q_OBJECT

public:
    using Record = std::shared_ptr<const RunRecord>;

    ShownRuns(const TaskListModel &model, ChartArea &charts, QObject *parent = nullptr);

    /// Begins a run of the list, which is `scenario`, in place of one that is under way.
    void start(const Scenario &scenario, double speed, const NetworkAccess &access);
    /// Another list has taken the place of the one that runs.
    void drop();
    /// The list has been edited.
    void followModel();
    void requestPreview();
    /// While it is on, the forecast is kept from view, so that it can be guessed; a run shows it when it is
    /// over and was not stopped.
    void setSecret(bool secret);
    [[nodiscard]] bool isSecret() const { return m_isSecret; }
    /// Lets go of the run that is shown, if it is over, so that what it has shown is open again.
    void forgetRun();
    /// Shows a run that has already been, which is one of the list as it is.
    void showFinished(const Record &plan, const Record &run);
    /// The same; its plan follows when it has been worked out.
    void showFinished(const Record &run);

    [[nodiscard]] RunController &controller() { return m_controller; }
    [[nodiscard]] const RunController &controller() const { return m_controller; }
    [[nodiscard]] PreviewMaker &previewMaker() { return m_previews; }
    /// Of the newest run.
    [[nodiscard]] double speed() const { return m_speed; }
    /// The preview of the list as it is; null where there is none yet.
    [[nodiscard]] Record preview() const;
    /// Whether a run is shown that is of the list as it is.
    [[nodiscard]] bool isRunOfTheList() const;
    /// Whether what is shown is of the list as it is.
    [[nodiscard]] bool isOfTheList() const;

Q_SIGNALS:
    /// The list's preview has taken the place of what was shown.
    void previewShown();
    /// The preview takes long; until it is there the bare list is shown.
    void previewAwaited();
    void started();
    void frame();
    void finished();

private:
    void bridgeThePreview();
    void takePreview(const Record &preview, std::uint64_t revision);
    void takeStart();
    void takeFrame();
    void takeFinish();
    void cancelPreview();
    [[nodiscard]] Record shownPlan() const;
    [[nodiscard]] Record bare(const Scenario &scenario) const;

    const TaskListModel &m_model;
    ChartArea &m_charts;
    PreviewMaker m_previews;
    RunController m_controller;
    QTimer m_previewTakesLong;
    std::uint64_t m_revision = 0;               ///< of the list; one more with every edit
    std::optional<std::uint64_t> m_runRevision; ///< of which the run is that is shown
    std::uint64_t m_previewRevision = 0;
    Record m_preview; ///< of m_previewRevision
    double m_speed = 1.0;
    bool m_isSecret = false;
};

} // namespace interleave
