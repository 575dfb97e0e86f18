// SPDX-License-Identifier: MIT
#include "app/window/mainwindow.h"

#include "app/editor/concurrencybox.h"
#include "app/editor/editorpane.h"
#include "app/editor/tasklistview.h"
#include "app/language/speaking.h"
#include "app/lesson/lecturemode.h"
#include "app/lesson/lessoncard.h"
#include "app/playback/panes.h"
#include "app/playback/transportbar.h"
#include "app/theme/applytheme.h"
#include "app/window/aboutbox.h"
#include "app/window/baredges.h"
#include "app/window/chartarea.h"
#include "app/window/coderoom.h"
#include "app/window/exporting.h"
#include "app/window/fileactions.h"
#include "app/window/filedrop.h"
#include "app/window/findbar.h"
#include "app/window/lessonroom.h"
#include "app/window/networkdialog.h"
#include "app/window/openonce.h"
#include "app/window/overflowarea.h"
#include "app/window/playbackroom.h"
#include "app/window/predictionroom.h"
#include "app/window/readouts.h"
#include "app/window/runbar.h"
#include "app/window/shortcutsdialog.h"
#include "app/window/speeds.h"
#include "app/window/statusline.h"
#include "app/window/taskselection.h"
#include "app/window/timeactions.h"
#include "app/window/windowactions.h"
#include "app/window/windowtheme.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>

namespace interleave {

MainWindow::MainWindow(const Scenario &scenario, const WindowSettings &settings, const QString &path,
                       const std::optional<WindowLook> &look)
    : OpeningWindow(settings, look)
    , m_actions(new WindowActions(this))
    , m_runBar(new RunBar(m_actions->run(), m_actions->stop(), this))
    , m_editor(new EditorPane(Theme::light(), Fonts::system(), this))
    , m_charts(new ChartArea(Theme::light(), Fonts::system(), this))
    , m_status(new StatusLine(this))
    , m_editorArea(new OverflowArea(m_editor, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_document(m_editor->model())
    , m_runs(m_editor->model(), *m_charts)
    , m_player(new PlaybackRoom(m_runs, *m_charts, this))
    , m_timeActions(new TimeActions(*m_charts, this))
    , m_lecture(new LectureMode(*this, {menuBar(), m_runBar, m_editorArea, m_status}, this))
    , m_look(new WindowTheme(*m_lecture, this))
    , m_lessons(new LessonRoom({m_document, *m_editor, m_runs}, m_charts, this))
    , m_prediction(new PredictionRoom({m_document, m_runs, *m_charts}, *m_lessons->prediction(), this))
    , m_code(new CodeRoom({m_document, *m_editor, m_runs, *m_charts, *m_player, *m_look}, m_actions->code(),
                          this))
    , m_selection(new TaskSelection(*m_editor, *m_charts, *m_player->panes(), this))
    , m_edges(new BarEdges(m_editor->model(), m_runs, *m_charts, this))
    , m_readouts(new Readouts({m_runs, *m_charts, *m_player}, {*m_runBar, *m_status, *m_editor}, this))
    , m_exporting(new Exporting({*m_charts, *m_player, m_editor->model(), *this}, this))
{
    m_actions->buildMenus(*this, *m_editor);
    m_timeActions->addTo(*m_actions->viewMenu());
    m_exporting->addTo(*m_actions->exportMenu());
    connect(m_exporting, &Exporting::told, m_status, &StatusLine::setState);
    m_consent.setAsker(networkDialog(this));
    layOutParts();
    connectActions();
    connectParts();
    connectDocument();
    connectPlayer();
    m_actions->keepKeys(*this);
    m_keys.applyTo(*this);
    restore(settings, look && look->size);
    if (look && look->theme)
        setTheme(*look->theme);
    m_document.show(scenario, path);                    // is told as an edit, so everything follows
    onLanguageChange(this, [this] { takeLanguage(); }); // after all others
    m_editor->list()->setFocus();
    partsAreMade();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOutParts()
{
    m_splitter->addWidget(m_editorArea);
    auto *right = new QSplitter(Qt::Vertical, m_code->area());
    right->addWidget(m_lessons);
    right->addWidget(m_player->panes());
    right->setStretchFactor(0, 1);
    right->setSizes({700, 220}); // the charts are what it is about
    right->setChildrenCollapsible(false);
    m_splitter->addWidget(m_code->area());
    m_editorArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_runBar);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);
    setCentralWidget(center);
}

void MainWindow::connectActions()
{
    connect(m_actions->run(), &QAction::triggered, this, &MainWindow::run);
    connect(m_actions->stop(), &QAction::triggered, this, &MainWindow::stop);
    connect(m_actions->slower(), &QAction::triggered, this, [this] { changeSpeed(-1); });
    connect(m_actions->faster(), &QAction::triggered, this, [this] { changeSpeed(1); });
    connect(m_actions->threads(), &QAction::toggled, this, &MainWindow::showThreads);
    connect(m_actions->pin(), &QAction::triggered, this, &MainWindow::pin);
    connect(m_actions->predict(), &QAction::toggled, this, &MainWindow::predict);
    connect(m_prediction, &PredictionRoom::asked, m_lessons->card(),
            [this] { m_lessons->card()->setRevealed(false); });
    connect(m_actions->find(), &QAction::triggered, m_charts->findBar(), &FindBar::open);
    connect(m_actions->narration(), &QAction::toggled, m_player->panes(), &Panes::showNarration);
    connect(m_actions->table(), &QAction::toggled, m_player->panes(), &Panes::showTable);
    connect(m_actions->scaling(), &QAction::toggled, m_player->panes(), &Panes::showScaling);
    connect(m_actions->stacked(), &QAction::toggled, m_charts, &ChartArea::setStacked);
    connect(m_actions->lecture(), &QAction::toggled, m_lecture, &LectureMode::setOn);
    connect(m_actions->leaveLecture(), &QAction::triggered, m_actions->lecture(),
            [this] { m_actions->lecture()->setChecked(false); });
    connect(m_lecture, &LectureMode::toggled, this, &MainWindow::updateActions);
    connect(m_actions, &WindowActions::themeChosen, m_look, &WindowTheme::choose);
    connect(m_look, &WindowTheme::changed, this, &MainWindow::takeLook);
    connect(m_actions, &WindowActions::quitWanted, this, &QWidget::close);
    connect(m_actions, &WindowActions::welcomeWanted, m_lessons, &LessonRoom::showWelcome);
    connect(m_actions, &WindowActions::shortcutsWanted, this,
            [this] { openOnce(new ShortcutsDialog(*menuBar(), m_look->fonts(), this)); });
    connect(m_actions, &WindowActions::aboutWanted, this, [this] { openOnce(new AboutBox(this)); });
    connect(m_actions, &WindowActions::languageChosen, this, [this](Language language) {
        m_language = language;
        speak(language);
    });
}

void MainWindow::connectDocument()
{
    new FileDrop(m_document, this);
    m_document.setDialogs(documentDialogs(this));
    connectFileActions(*m_actions, m_document);
    connect(&m_document, &ScenarioDocument::replaced, this, &MainWindow::takeDocument);
    connect(&m_document, &ScenarioDocument::titleChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &ScenarioDocument::recordedOpened, this, &MainWindow::showRecorded);
    connect(&m_runs, &ShownRuns::started, &m_document, &ScenarioDocument::leaveRecorded);
}

void MainWindow::connectPlayer()
{
    TransportBar *transport = m_player->transport();
    m_actions->runMenu()->addSeparator();
    for (QAction *action : transport->playActions())
        m_actions->runMenu()->addAction(action);
    transport->setSpeedActions(m_actions->slower(), m_actions->faster());
    connect(&m_player->playback(), &Playback::moved, m_readouts, &Readouts::updateMoment);
    const auto followSpeed = [this] {
        const double speed = kSpeeds[static_cast<std::size_t>(m_runBar->speed())];
        m_player->playback().setSpeed(speed);
        m_player->transport()->setSpeed(speedText(speed));
    };
    connect(m_runBar, &RunBar::speedChanged, this, followSpeed);
    followSpeed();
}

void MainWindow::takeDocument()
{
    if (!m_runs.controller().isRunning())
        return;
    m_runs.drop(); // it is of what was there before
    followDocument();
}

/// Of a run without tasks there is nothing to be seen.
void MainWindow::showRecorded(const ReadTrace &trace)
{
    const auto run = recordOf(trace, m_editor->model().hues());
    if (run->tasks.count() == 0)
        return;
    if (run->find(Strategy::Threads))
        showThreads(true);
    m_runs.showFinished(run);
    m_lessons->card()->setRevealed(true);
    followShown();
}

void MainWindow::takeLanguage()
{
    m_status->setHint(tr("Space runs · Esc stops · F1 shows all keys"));
    m_editorArea->setMinimumWidth(m_editor->minimumSizeHint().width());
    updateTitle();
    updateActions();
    m_readouts->updateAll();
}

void MainWindow::updateTitle()
{
    setWindowTitle(tr("%1[*] — Interleave").arg(m_document.title()));
    setWindowModified(m_document.isModified());
}

void MainWindow::connectParts()
{
    connect(&m_editor->model(), &TaskListModel::documentChanged, this, &MainWindow::followDocument);
    connect(m_player->panes()->scaling(), &ScalingPane::scenarioWanted, this, &MainWindow::giveScenario);
    connect(m_editor, &EditorPane::currentTaskChanged, m_readouts, &Readouts::updateDetails);
    connect(&m_runs, &ShownRuns::previewShown, this, &MainWindow::followShown);
    connect(&m_runs, &ShownRuns::previewAwaited, this, &MainWindow::awaitPreview);
    connect(&m_runs, &ShownRuns::started, this, &MainWindow::followShown);
    connect(&m_runs, &ShownRuns::frame, m_readouts, &Readouts::updateFrame);
    connect(&m_runs, &ShownRuns::finished, this, &MainWindow::followShown);
}

void MainWindow::restore(const WindowSettings &settings, bool isPlaced)
{
    m_runBar->setSpeed(nearestSpeed(settings.speed));
    m_actions->threads()->setChecked(settings.threads);
    m_actions->stacked()->setChecked(settings.stacked);
    m_editor->concurrency()->setOpen(settings.rules);
    m_language = settings.language;
    m_actions->setThemePreference(settings.theme);
    m_look->choose(settings.theme);
    m_code->restore(settings);
    if (!isPlaced && (settings.geometry.isEmpty() || !restoreGeometry(settings.geometry))) {
        const QSize wanted = (QSizeF(1440, 900) * m_look->fonts().scale()).toSize();
        resize(wanted.boundedTo(screen()->availableGeometry().size()));
    }
    if (settings.splitter.isEmpty() || !m_splitter->restoreState(settings.splitter)) {
        const auto list = static_cast<int>(std::lround(290 * m_look->fonts().scale()));
        m_splitter->setSizes({list, width() - list - m_splitter->handleWidth()});
    }
}

WindowSettings MainWindow::settings() const
{
    WindowSettings settings;
    settings.theme = m_look->preference();
    settings.language = m_language;
    settings.speed = kSpeeds[static_cast<std::size_t>(m_runBar->speed())];
    settings.threads = m_charts->isThreadsShown();
    settings.stacked = m_charts->isStacked();
    settings.rules = m_editor->concurrency()->isOpen();
    m_code->addTo(settings);
    settings.geometry = saveGeometry();
    settings.splitter = m_splitter->saveState();
    return settings;
}

void MainWindow::showFinished(const Record &plan, const Record &run)
{
    m_runs.showFinished(plan, run);
    m_lessons->card()->setRevealed(true);
    followShown();
}

void MainWindow::run()
{
    const std::optional<Scenario> scenario = m_editor->model().scenario();
    if (!scenario)
        return;
    const auto access = m_consent.accessFor(*scenario);
    if (!access)
        return;
    m_runs.start(*scenario, kSpeeds[static_cast<std::size_t>(m_runBar->speed())], *access);
}

void MainWindow::stop()
{
    m_runs.controller().stop();
}

void MainWindow::followDocument()
{
    m_runs.followModel();
    if (m_player->panes()->scaling()->isVisible()) // to hand it over is to copy 100,000 tasks
        giveScenario();
    followShown();
}

void MainWindow::giveScenario()
{
    m_player->panes()->scaling()->setScenario(m_editor->model().scenario());
}

/// Another run or preview is shown, or of another list.
void MainWindow::followShown()
{
    m_player->follow();
    m_player->panes()->scaling()->setPaused(m_runs.controller().isRunning());
    m_player->panes()->scaling()->setSecret(m_charts->plan() && m_charts->plan()->isSecret);
    m_prediction->follow();
    updateActions();
    m_selection->follow();
    m_readouts->updateAll();
}

void MainWindow::showThreads(bool shown)
{
    m_charts->setThreadsShown(shown);
    m_player->playback().setThreadsShown(shown);
    m_prediction->setThreadsShown(shown);
    m_player->panes()->scaling()->setThreadsShown(shown);
    m_actions->threads()->setChecked(shown);
    if (shown && m_editor->model().scenario())
        m_runs.requestPreview();
}

void MainWindow::pin(bool pinned)
{
    m_charts->setPinned(pinned ? m_charts->run() : nullptr);
    updateActions();
    m_status->setState(pinned ? tr("Pinned: the next runs are compared with it") : tr("Not pinned any more"));
}

void MainWindow::predict(bool on)
{
    if (on)
        m_lessons->card()->setRevealed(false);
    m_prediction->setOn(on);
    m_lessons->arrange();
}

void MainWindow::awaitPreview()
{
    followShown();
    m_status->setState(tr("Working out the preview…"));
}

void MainWindow::updateActions()
{
    const bool isRunning = m_runs.controller().isRunning();
    m_exporting->follow(isRunning);
    m_actions->showRunState(m_editor->model().runObstacle(), isRunning);
    m_actions->leaveLecture()->setEnabled(m_lecture->isOn() && !isRunning);
    m_actions->showPinned(m_charts->pinned() != nullptr, m_charts->run() && !isRunning);
    m_actions->slower()->setEnabled(m_runBar->speed() > 0);
    m_actions->faster()->setEnabled(m_runBar->speed() + 1 < static_cast<int>(kSpeeds.size()));
}

void MainWindow::changeSpeed(int step)
{
    m_runBar->setSpeed(m_runBar->speed() + step);
    updateActions();
}

void MainWindow::setTheme(const Theme &theme)
{
    m_look->fix(theme);
}

void MainWindow::takeLook()
{
    const Theme &theme = m_look->theme();
    const Fonts &fonts = m_look->fonts();
    setPalette(interleave::palette(theme));
    setFont(fonts.font(TextRole::Body));
    m_runBar->setTheme(theme, fonts);
    m_editor->setTheme(theme, fonts);
    m_editorArea->setMinimumWidth(m_editor->minimumSizeHint().width());
    m_charts->setTheme(theme, m_look->chartFonts());
    m_lessons->setTheme(theme, m_look->chartFonts());
    m_player->setTheme(theme, m_look->chartFonts());
    m_status->setTheme(theme, fonts);
    m_exporting->setFonts(fonts);
}

bool MainWindow::event(QEvent *event)
{
    const bool isTaken = OpeningWindow::event(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange)
        m_look->follow();
    return isTaken;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_document.mayGo())
        return event->ignore();
    m_runs.controller().stop(); // so that its threads end while the window is being taken down
    event->accept();
}

} // namespace interleave
