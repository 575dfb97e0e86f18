// SPDX-License-Identifier: MIT
#include "app/window/lessonroom.h"

#include "app/editor/editorpane.h"
#include "app/editor/quickaddline.h"
#include "app/editor/tasklistview.h"
#include "app/lesson/examplecard.h"
#include "app/lesson/lessoncard.h"
#include "app/lesson/predictionbar.h"
#include "app/lesson/welcomepage.h"
#include "app/window/chartarea.h"
#include "app/window/overflowarea.h"
#include "app/window/scenariodocument.h"
#include "app/window/shownruns.h"

#include <QApplication>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace interleave {

namespace {

/// What Tab leaves to get into the widget.
QWidget *lastFocusBefore(const QWidget &widget)
{
    QWidget *before = widget.previousInFocusChain();
    while (before != &widget && before->focusPolicy() == Qt::NoFocus)
        before = before->previousInFocusChain();
    return before;
}

} // namespace

LessonRoom::LessonRoom(const Sources &sources, ChartArea *charts, QWidget *parent)
    : QWidget(parent)
    , m_document(sources.document)
    , m_editor(sources.editor)
    , m_runs(sources.runs)
    , m_card(new LessonCard(Theme::light(), Fonts::system(), this))
    , m_prediction(new PredictionBar(Theme::light(), Fonts::system(), this))
    , m_column(new QVBoxLayout(this))
    , m_cardPlace(new QVBoxLayout)
{
    auto *content = new QWidget(this);
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins({});
    inside->setSpacing(0);
    m_cardPlace->addWidget(m_card);
    m_cardPlace->addWidget(m_prediction);
    m_prediction->hide();
    inside->addLayout(m_cardPlace);
    inside->addWidget(charts, 1);
    m_content = new OverflowArea(content, this);
    m_column->setContentsMargins({});
    m_column->addWidget(m_content);
    setTabOrder(lastFocusBefore(*charts), m_card->toggle());
    QWidget *before = m_card->toggle();
    for (QWidget *control : m_prediction->controls()) {
        setTabOrder(before, control);
        before = control;
    }
    connectSources();
}

void LessonRoom::connectSources()
{
    connect(&m_editor.model(), &TaskListModel::documentChanged, this, &LessonRoom::followList);
    connect(&m_document, &ScenarioDocument::replaced, this, &LessonRoom::takeDocument);
    connect(&m_runs, &ShownRuns::started, this, &LessonRoom::leaveWelcome);
    connect(&m_runs, &ShownRuns::finished, this, &LessonRoom::takeFinish);
}

void LessonRoom::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_fonts = fonts;
    m_card->setTheme(theme, fonts);
    m_prediction->setTheme(theme, fonts);
    if (m_welcome)
        m_welcome->setTheme(theme, fonts);
    arrange();
}

bool LessonRoom::isWelcomeShown() const
{
    return m_welcome && !m_welcome->isHidden();
}

void LessonRoom::showWelcome()
{
    m_isAsked = true;
    arrange();
    m_welcome->cards().front()->setFocus(Qt::OtherFocusReason);
}

/// An edit is as good as going on with the list.
void LessonRoom::followList()
{
    m_isAsked = false;
    m_isEmpty = m_editor.model().taskCount() == 0 && !m_runs.controller().isRunning();
    arrange();
}

void LessonRoom::takeDocument()
{
    m_isAsked = false;
    m_isDismissed = false;
    m_isEmpty = m_editor.model().taskCount() == 0;
    const Scenario &frame = m_editor.model().frame();
    m_card->setLesson(frame.name, frame.lesson);
    arrange();
    if (m_isEmpty)
        m_editor.quickAdd()->setFocus(); // who types at once types a task
}

void LessonRoom::takeFinish()
{
    if (m_runs.controller().record() && !m_runs.controller().record()->isStopped())
        m_card->setRevealed(true);
}

void LessonRoom::beginEmpty()
{
    if (!m_document.mayGo())
        return;
    m_document.show(Scenario());
    m_isDismissed = true;
    arrange();
}

void LessonRoom::leaveWelcome()
{
    m_isAsked = false;
    arrange();
}

void LessonRoom::makeWelcome()
{
    m_welcome = new WelcomePage(m_theme, m_fonts, this);
    m_column->addWidget(m_welcome);
    m_keys.applyTo(*m_welcome);
    connect(m_welcome, &WelcomePage::exampleWanted, &m_document, &ScenarioDocument::openExample);
    connect(m_welcome, &WelcomePage::emptyListWanted, this, &LessonRoom::beginEmpty);
    connect(m_welcome, &WelcomePage::returnWanted, this, &LessonRoom::leaveWelcome);
}

void LessonRoom::arrange()
{
    const bool isWelcome = m_isAsked || (m_isEmpty && !m_isDismissed);
    if (isWelcome && !m_welcome)
        makeWelcome();
    if (isWelcomeShown() && !isWelcome && m_welcome->isAncestorOf(QApplication::focusWidget()))
        m_editor.list()->setFocus();
    if (m_welcome) {
        m_welcome->setReturnOffered(!m_isEmpty || m_isDismissed);
        m_welcome->setVisible(isWelcome);
    }
    m_content->setVisible(!isWelcome);
    const bool isEmpty = m_card->isHidden() && m_prediction->isHidden();
    const int gap = static_cast<int>(std::lround(16 * m_fonts.scale()));
    m_cardPlace->setSpacing(gap);
    // The charts bring a margin of their own.
    m_cardPlace->setContentsMargins(isEmpty ? QMargins() : QMargins(gap, gap, gap, 0));
}

} // namespace interleave
