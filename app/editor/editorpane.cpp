// SPDX-License-Identifier: MIT
#include "app/editor/editorpane.h"

#include "app/chart/comparedtext.h"
#include "app/editor/concurrencybox.h"
#include "app/editor/faultlineedit.h"
#include "app/editor/quickaddline.h"
#include "app/editor/stepeditor.h"
#include "app/editor/taskdetails.h"
#include "app/editor/taskextras.h"
#include "app/editor/tasklistview.h"
#include "app/language/speaking.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace interleave {

EditorPane::EditorPane(const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_list(new TaskListView(m_model, theme, fonts, this))
    , m_quickAdd(new QuickAddLine(m_model, theme, fonts, this))
    , m_lower(new QScrollArea(this))
    , m_concurrency(new ConcurrencyBox(m_model, theme, fonts, m_lower))
    , m_separators{new QFrame(m_lower), new QFrame(m_lower)}
    , m_details(new TaskDetails(theme, fonts, m_lower))
    , m_steps(new StepEditor(m_model, theme, fonts, m_details))
    , m_extras(new TaskExtras(m_model, theme, fonts, m_details))
{
    auto *column = new QVBoxLayout(this);
    auto *header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addStretch();
    header->addWidget(m_add);
    column->addLayout(header);
    column->addWidget(m_list);
    column->addWidget(m_quickAdd);
    column->addWidget(m_lower, 1);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_add->setObjectName(QStringLiteral("addTask"));
    m_add->setFocusPolicy(Qt::TabFocus); // a click goes on to the new task's name
    layOutLower();
    setTheme(theme, fonts);

    connect(m_quickAdd, &QuickAddLine::leaveWanted, m_list,
            [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_add, &QPushButton::clicked, this, &EditorPane::addTask);
    connect(m_list, &TaskListView::tabbedPastEnd, m_quickAdd->line(), qOverload<>(&QWidget::setFocus));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EditorPane::followCurrent);
    connect(&m_model, &TaskListModel::documentChanged, this, &EditorPane::followCurrent);
    onLanguageChange(this, [this] {
        m_title->setText(tr("Tasks"));
        m_add->setText(tr("+  Add"));
        m_add->setAccessibleName(tr("Add a task"));
        m_add->setToolTip(tr("Add a task and type its name"));
        followCurrent();
    });
}

void EditorPane::layOutLower()
{
    auto *content = new QWidget(m_lower);
    auto *column = new QVBoxLayout(content);
    column->addWidget(m_separators[0]);
    column->addWidget(m_concurrency);
    column->addWidget(m_separators[1]);
    column->addWidget(m_details);
    column->addStretch();
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QFrame *separator : m_separators)
        separator->setFixedHeight(1);
    auto *fields = new QWidget(m_details);
    auto *ofTask = new QVBoxLayout(fields);
    ofTask->setContentsMargins(0, 0, 0, 0);
    ofTask->setSpacing(0);
    ofTask->addWidget(m_steps);
    ofTask->addWidget(m_extras);
    m_details->setFields(fields);
    m_lower->setWidget(content);
    m_lower->setWidgetResizable(true);
    m_lower->setFrameShape(QFrame::NoFrame);
    m_lower->setFocusPolicy(Qt::NoFocus);
    m_lower->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lower->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void EditorPane::setTheme(const Theme &theme, const Fonts &fonts)
{
    const TaskRowLayout rows(fonts);
    m_background = theme.card;
    m_list->setTheme(theme, fonts);
    m_quickAdd->setTheme(theme, fonts);
    m_concurrency->setTheme(theme, fonts);
    m_details->setTheme(theme, fonts);
    m_steps->setTheme(theme, fonts);
    m_extras->setTheme(theme, fonts);
    m_lower->setMinimumHeight(rows.scaled(180));

    QFont titleFont = fonts.font(TextRole::BodyStrong);
    titleFont.setPixelSize(rows.scaled(15));
    titleFont.setWeight(QFont::DemiBold);
    m_title->setFont(titleFont);
    m_title->setStyleSheet(QStringLiteral("color: %1;").arg(theme.text.name()));
    for (QFrame *separator : m_separators)
        separator->setStyleSheet(QStringLiteral("background: %1;").arg(theme.cardBorder.name()));

    m_add->setFont(fonts.font(TextRole::BodyStrong));
    m_add->setFixedSize(rows.scaled(72), rows.scaled(26));
    m_add->setStyleSheet(
        QStringLiteral(
            "QPushButton { background: %1; color: %2; border: none; border-radius: %3px; padding: 0; }"
            "QPushButton:hover { background: %4; }"
            "QPushButton:pressed { background: %5; }"
            "QPushButton:focus { border: 1px solid %6; }")
            .arg(theme.buttonBackground.name(), theme.text.name())
            .arg(rows.scaled(6))
            .arg(theme.buttonHover.name(), theme.buttonPressed.name(), theme.focusRing.name()));
    layout()->itemAt(0)->layout()->setContentsMargins(rows.scaled(16), rows.scaled(10), rows.scaled(16),
                                                      rows.scaled(8));
    update();
}

QSize EditorPane::sizeHint() const
{
    return {m_list->sizeHint().width(), QWidget::sizeHint().height()};
}

int EditorPane::currentTask() const
{
    return m_list->currentRow();
}

void EditorPane::setCurrentTask(int entry)
{
    const bool exists = entry >= 0 && entry < m_model.taskCount();
    if (entry != currentTask())
        m_list->selectRows(exists ? QList<int>{entry} : QList<int>{});
}

void EditorPane::addTask()
{
    m_model.addTask(TaskEntry(m_model.freshName(), QStringLiteral("sleep 1s")));
    m_list->editPart(m_model.taskCount() - 1, TaskPart::NameText);
}

void EditorPane::followCurrent()
{
    const int current = currentTask();
    m_separators[1]->setVisible(current >= 0);
    if (current < 0)
        m_details->setTitle({});
    else if (const TaskEntry &task = m_model.entry(current); task.count() > 1)
        m_details->setTitle(tr("%1 · 1 of %2").arg(task.name(), countText(task.count())));
    else
        m_details->setTitle(task.name());
    if (std::exchange(m_current, current) != current) {
        m_steps->setRow(current);
        m_extras->setRow(current);
        m_details->setNumbers({}); // until somebody shows the right ones
        Q_EMIT currentTaskChanged(current);
    }
}

void EditorPane::showNumbers(const TaskNumbers &numbers)
{
    m_details->setNumbers(numbers);
}

void EditorPane::showFailure(const QString &reason)
{
    m_details->setFailure(reason);
}

std::optional<std::uint32_t> EditorPane::currentRunTask() const
{
    return currentTask() < 0 ? std::nullopt : std::optional(m_model.firstTask(currentTask()));
}

void EditorPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_background);
}

} // namespace interleave
