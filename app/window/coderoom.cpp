// SPDX-License-Identifier: MIT
#include "app/window/coderoom.h"

#include "app/chart/chartpanel.h"
#include "app/editor/editorpane.h"
#include "app/editor/tasklistview.h"
#include "app/language/speaking.h"
#include "app/lesson/codepane.h"
#include "app/window/chartarea.h"
#include "app/window/playbackroom.h"
#include "app/window/scenariodocument.h"
#include "app/window/shownruns.h"
#include "app/window/windowsettings.h"
#include "app/window/windowtheme.h"

#include <QAction>
#include <QSplitter>

#include <algorithm>
#include <chrono>

namespace interleave {

namespace {

using namespace std::chrono_literals;

constexpr int kUsualWidth = 440;
/// Of lists up to this length the program is written after every key.
constexpr int kShortList = 50;
/// Of longer ones when nobody has typed for so long.
constexpr auto kPause = 250ms;

} // namespace

CodeRoom::CodeRoom(const Sources &sources, QAction *toggle, QWidget *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_toggle(toggle)
    , m_area(new QSplitter(Qt::Horizontal, parent))
{
    m_area->setChildrenCollapsible(false);
    m_area->setHandleWidth(1);
    m_writing.setSingleShot(true);
    connect(toggle, &QAction::toggled, this, &CodeRoom::setShown);
    connect(&LanguageChange::instance(), &LanguageChange::happened, this, &CodeRoom::write);
}

void CodeRoom::restore(const WindowSettings &settings)
{
    m_language = settings.codeLanguage;
    m_width = settings.codeWidth;
    m_toggle->setChecked(settings.code);
}

void CodeRoom::addTo(WindowSettings &settings) const
{
    settings.code = m_toggle->isChecked();
    settings.codeLanguage = m_pane ? m_pane->language() : m_language;
    settings.codeWidth = isSeen() ? m_pane->width() : m_width;
}

bool CodeRoom::isSeen() const
{
    return m_pane && m_pane->isVisible();
}

void CodeRoom::setShown(bool shown)
{
    if (!shown) {
        if (isSeen())
            m_width = m_pane->width();
        m_pane->hide();
        return;
    }
    if (!m_pane)
        makePane();
    m_pane->show();
    const int usual = qRound(kUsualWidth * m_sources.look.fonts().scale());
    const int most = m_area->isVisible() ? m_area->width() * 9 / 20 : usual;
    const int width = m_width > 0 ? m_width : std::min(usual, most);
    m_area->setSizes({std::max(m_area->width() - width, width), width});
}

void CodeRoom::makePane()
{
    m_pane = new CodePane(m_sources.look.theme(), m_sources.look.chartFonts(), m_area);
    m_pane->setLanguage(m_language);
    m_area->setStretchFactor(0, 1);
    m_area->setStretchFactor(1, 0);
    m_keys.applyTo(*m_pane);
    connectSources();
}

void CodeRoom::connectSources()
{
    connect(m_pane, &CodePane::shown, this, &CodeRoom::write);
    connect(m_pane, &CodePane::strategyChanged, this, &CodeRoom::followMoment);
    connect(m_pane, &CodePane::entriesWanted, this, &CodeRoom::select);
    connect(&m_writing, &QTimer::timeout, this, &CodeRoom::write);
    connect(&m_sources.document, &ScenarioDocument::replaced, m_pane, [this] { m_pane->setNothing({}); });
    connect(&m_sources.editor.model(), &TaskListModel::documentChanged, this, &CodeRoom::followList);
    connect(&m_sources.editor, &EditorPane::currentTaskChanged, this, &CodeRoom::followSelection);
    connect(&m_sources.look, &WindowTheme::changed, this, &CodeRoom::followTheme);
    connect(&m_sources.runs, &ShownRuns::previewShown, this, &CodeRoom::followMoment);
    connect(&m_sources.runs, &ShownRuns::started, this, &CodeRoom::followMoment);
    connect(&m_sources.runs, &ShownRuns::frame, this, &CodeRoom::followMoment);
    connect(&m_sources.runs, &ShownRuns::finished, this, &CodeRoom::followMoment);
    connect(&m_sources.player.playback(), &Playback::moved, this, &CodeRoom::followMoment);
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent}) {
        connect(m_sources.charts.panel(strategy), &ChartPanel::taskClicked, m_pane,
                [this, strategy] { m_pane->setStrategy(strategy); });
    }
}

void CodeRoom::followTheme()
{
    m_pane->setTheme(m_sources.look.theme(), m_sources.look.chartFonts());
}

/// Not at once: a key must not wait for a program to be written.
void CodeRoom::followList()
{
    if (!isSeen())
        return;
    m_pane->setStanding({});
    m_writing.start(m_sources.editor.model().taskCount() <= kShortList ? 0ms : kPause);
}

void CodeRoom::write()
{
    m_writing.stop();
    if (!isSeen())
        return;
    const TaskListModel &list = m_sources.editor.model();
    const std::shared_ptr<const Scenario> scenario = list.sharedScenario();
    if (list.taskCount() == 0)
        m_pane->setNothing(tr("There is no task yet, and so no program."));
    else if (!scenario)
        m_pane->setFault(list.runObstacle());
    else if (!CodePane::isReadable(*scenario))
        m_pane->setNothing(tr("The program would be too long to be read here. File → Export writes it."));
    else
        m_pane->setScenario(scenario);
    followSelection();
    followMoment();
}

void CodeRoom::followSelection()
{
    const int current = m_sources.editor.currentTask();
    if (isSeen() && !m_writing.isActive())
        m_pane->setSelectedEntry(current < 0 ? std::nullopt
                                             : std::optional(static_cast<std::uint32_t>(current)));
}

void CodeRoom::followMoment()
{
    if (!isSeen())
        return;
    if (auto standing = standingNow()) {
        m_pane->setStanding(std::move(*standing), m_standing->isPartial());
    } else {
        m_standing.reset(); // it would keep the run
        m_pane->setStanding({});
    }
}

/// Nothing where no moment is shown, or one of another list than that of which the program is.
std::optional<std::vector<StandingTask>> CodeRoom::standingNow()
{
    const ChartArea::Record &shown = m_sources.charts.shown();
    const bool isOfTheList = !m_writing.isActive() && m_sources.runs.isOfTheList();
    if (!isOfTheList || !shown || shown->isSecret || !m_pane->isProgramOf(shown->scenario))
        return std::nullopt;
    const TimelineRecord *timeline = shown->find(m_pane->strategy());
    const RunController &controller = m_sources.runs.controller();
    const Playback &playback = m_sources.player.playback();
    if (!timeline || (!controller.isRunning() && (playback.isAtEnd() || playback.record() != shown)))
        return std::nullopt;
    if (!m_standing || !m_standing->isOf(shown.get(), m_pane->strategy()))
        m_standing.emplace(shown, m_pane->strategy());
    if (controller.isRunning())
        return m_standing->at(timeline->timeline.eventCount(), controller.now());
    return m_standing->at(loggedOf(*timeline->story, playback.happened(m_pane->strategy())), playback.time());
}

void CodeRoom::select(const std::vector<std::uint32_t> &entries)
{
    if (!m_writing.isActive()) // else they are those of an older list
        m_sources.editor.list()->selectRows({entries.begin(), entries.end()});
}

} // namespace interleave
