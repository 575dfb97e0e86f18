// SPDX-License-Identifier: MIT
#include "app/window/findbar.h"

#include "app/chart/comparedtext.h"
#include "app/language/speaking.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <cmath>

namespace interleave {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_result(new QLabel(this))
{
    setObjectName(QStringLiteral("find"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_field);
    row->addWidget(m_result);
    row->addStretch(1);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::findTyped);
    onLanguageChange(this, [this] {
        m_field->setPlaceholderText(tr("Find a task by its name"));
        m_field->setAccessibleName(tr("Find a task by its name"));
        tell();
    });
    hide();
}

void FindBar::setFonts(const Fonts &fonts)
{
    m_field->setFont(fonts.font(TextRole::Body));
    m_result->setFont(fonts.font(TextRole::Caption));
    m_field->setFixedWidth(static_cast<int>(std::lround(260 * fonts.scale())));
}

void FindBar::setTasks(const ChartTasks &tasks)
{
    m_tasks = tasks;
    m_found.reset();
    tell();
}

QString FindBar::resultText() const
{
    return m_result->text();
}

void FindBar::open()
{
    show();
    m_field->setFocus();
    m_field->selectAll();
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

bool FindBar::matches(std::uint32_t task) const
{
    return m_tasks.name(task).contains(m_field->text(), Qt::CaseInsensitive);
}

/// What fits stays, while more of it is typed.
void FindBar::findTyped()
{
    if (m_found && *m_found < m_tasks.count() && !m_field->text().isEmpty() && matches(*m_found))
        return tell();
    m_found.reset();
    find(1);
}

void FindBar::find(int direction)
{
    const std::int64_t count = m_tasks.count();
    const std::int64_t begin = m_found ? *m_found : direction > 0 ? -1 : count;
    std::optional<std::uint32_t> next;
    for (std::int64_t step = 1; step <= count && !m_field->text().isEmpty() && !next; ++step) {
        const std::int64_t task = ((begin + direction * step) % count + count) % count;
        if (matches(static_cast<std::uint32_t>(task)))
            next = static_cast<std::uint32_t>(task);
    }
    m_found = next;
    tell();
    if (m_found)
        Q_EMIT found(*m_found);
}

void FindBar::tell()
{
    if (m_field->text().isEmpty())
        m_result->setText({});
    else if (m_found)
        m_result->setText(
            tr("%1 · task %2 of %3")
                .arg(m_tasks.name(*m_found), countText(*m_found + 1), countText(m_tasks.count())));
    else
        m_result->setText(tr("no task has that in its name"));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter && key->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // else Esc would stop the run
        return true;
    }
    if (!isEnter)
        close();
    else
        find(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
    return true;
}

} // namespace interleave
