// SPDX-License-Identifier: MIT
#include "app/editor/quickaddline.h"

#include "app/editor/faultlineedit.h"
#include "app/editor/quickaddtext.h"
#include "app/editor/stepcompleter.h"
#include "app/editor/taskrowlayout.h"
#include "app/editor/tasksmime.h"
#include "app/language/speaking.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QVBoxLayout>

namespace interleave {

QuickAddLine::QuickAddLine(TaskListModel &model, const Theme &theme, const Fonts &fonts, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_line(new FaultLineEdit(this))
    , m_completer(new StepCompleter(*m_line, &taskCompletions))
    , m_hint(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_line);
    column->addWidget(m_hint);
    m_line->setObjectName(QStringLiteral("quickAdd"));
    m_hint->setObjectName(QStringLiteral("quickAddHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setSizePolicy(QSizePolicy::Ignored,
                          QSizePolicy::Preferred); // a long word must not widen the window
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    setTheme(theme, fonts);
    connect(m_line, &QLineEdit::textChanged, this, [this] { showState(true); });
    connect(m_line, &QLineEdit::returnPressed, this, &QuickAddLine::addTask);
    onLanguageChange(this, [this] {
        m_line->setPlaceholderText(tr("name: sleep 1s, compute 200ms"));
        m_line->setAccessibleName(tr("Add a task"));
        showState(true);
    });
}

void QuickAddLine::setTheme(const Theme &theme, const Fonts &fonts)
{
    const TaskRowLayout rows(fonts);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->setContentsMargins(rows.scaled(12), rows.scaled(11), rows.scaled(12), rows.scaled(12));
    column->setSpacing(rows.scaled(8));
    m_hint->setContentsMargins(rows.scaled(4), 0, rows.scaled(4), 0);
    m_hint->setFont(fonts.font(TextRole::Small));
    m_line->setFont(rows.stepsFont());
    m_line->setFixedHeight(rows.scaled(34));
    m_line->setFaultColor(theme.warning);
    m_completer->setTheme(theme);
    QPalette colors = m_line->palette();
    colors.setColor(QPalette::PlaceholderText, theme.faintText);
    m_line->setPalette(colors);
    m_line->setStyleSheet(
        QStringLiteral("QLineEdit { background: %1; color: %2; border: 1px solid %3; "
                       "border-radius: %4px; padding: 0 %5px; selection-background-color: %6; "
                       "selection-color: %7; }"
                       "QLineEdit:focus { border-color: %6; }")
            .arg(theme.fieldBackground.name(), theme.text.name(), theme.fieldBorder.name())
            .arg(rows.scaled(6))
            .arg(rows.scaled(9))
            .arg(theme.accent.name(), theme.accentText.name()));
    m_hintColor = theme.faintText;
    m_faultColor = theme.warning;
    showState(true);
}

QString QuickAddLine::hint() const
{
    return m_hint->text();
}

void QuickAddLine::showState(bool isPatient)
{
    const QuickAddText read = readQuickAddText(m_line->text());
    const bool isBlank = m_line->text().trimmed().isEmpty();
    if (!read.faults.empty() && !isBlank && !(isPatient && read.isUnfinished)) {
        m_line->setFaults(read.faults);
        setHint(read.faults.front().text(), true);
        return;
    }
    m_line->setFaults({});
    setHint(read.task && read.task->name().isEmpty() ? tr("Enter adds “%1”").arg(m_model.freshName())
                                                     : tr("Enter adds the task"),
            false);
}

void QuickAddLine::setHint(const QString &text, bool isFault)
{
    const QString sheet = QStringLiteral("color: %1;").arg((isFault ? m_faultColor : m_hintColor).name());
    if (m_hint->styleSheet() != sheet)
        m_hint->setStyleSheet(sheet);
    m_hint->setText(text);
    m_line->setAccessibleDescription(isFault ? text : QString()); // a screen reader tells it with the line
}

bool QuickAddLine::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPaste =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
    const bool isEscape = event->type() == QEvent::KeyPress && m_line->text().isEmpty() &&
                          static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isEscape)
        Q_EMIT leaveWanted();
    return isEscape || (isPaste && pasteLines()) || QWidget::eventFilter(watched, event);
}

/// A line edit would make one long line of them.
bool QuickAddLine::pasteLines()
{
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    if (!content || !content->text().trimmed().contains(u'\n') || holdsScenario(*content))
        return false;
    m_model.pasteTasks(tasksFromMimeData(*content), m_model.taskCount());
    return true;
}

void QuickAddLine::addTask()
{
    std::optional<TaskEntry> task = readQuickAddText(m_line->text()).task;
    if (!task)
        return showState(false);
    if (task->name().isEmpty())
        task->setName(m_model.freshName());
    m_line->setText(
        {}); // and not clear(), after which Undo would bring the text back instead of taking the task away
    m_model.addTask(*task);
}

} // namespace interleave
