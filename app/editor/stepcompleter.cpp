// SPDX-License-Identifier: MIT
#include "app/editor/stepcompleter.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace interleave {

StepCompleter::StepCompleter(QLineEdit &line, Find find)
    : QObject(&line)
    , m_line(line)
    , m_find(find)
    , m_theme(Theme::light())
{
    line.installEventFilter(this);
    connect(&line, &QLineEdit::textEdited, this, [this] { follow(false); });
    connect(&line, &QLineEdit::cursorPositionChanged, this, [this] {
        if (m_line.cursorPosition() < m_completions.from)
            close();
    });
    connect(&line, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            close();
    });
}

StepCompleter::~StepCompleter()
{
    delete m_list;
}

bool StepCompleter::isOpen() const
{
    return m_list && m_list->isVisible();
}

QStringList StepCompleter::offered() const
{
    return isOpen() ? m_completions.words : QStringList();
}

QString StepCompleter::chosen() const
{
    return isOpen() && m_list->currentRow() >= 0 ? m_completions.words[m_list->currentRow()] : QString();
}

void StepCompleter::follow(bool isAskedFor)
{
    m_completions = m_find(m_line.text(), m_line.cursorPosition(), isAskedFor);
    if (m_completions.words.isEmpty())
        close();
    else
        open();
}

void StepCompleter::open()
{
    if (!m_list) {
        m_list = new QListWidget(m_line.window());
        m_list->setObjectName(QStringLiteral("stepCompletions"));
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(m_list, &QListWidget::itemClicked, this, &StepCompleter::take);
    }
    m_list->setAccessibleName(tr("Steps that can be typed"));
    m_list->setFont(m_line.font());
    m_list->setStyleSheet(QStringLiteral("QListWidget { background: %1; color: %2; border: 1px solid %3; "
                                         "border-radius: 6px; padding: 3px; outline: none; }"
                                         "QListWidget::item { padding: 3px 8px; border-radius: 4px; }"
                                         "QListWidget::item:selected { background: %4; color: %2; }")
                              .arg(m_theme.card.name(), m_theme.text.name(), m_theme.fieldBorder.name(),
                                   m_theme.selection.name()));
    m_list->clear();
    for (const QString &word : m_completions.words)
        m_list->addItem(word.trimmed());
    m_list->setCurrentRow(-1);
    const int row = m_list->sizeHintForRow(0);
    const QSize size(m_list->sizeHintForColumn(0) + m_line.fontMetrics().averageCharWidth() * 3,
                     row * m_list->count() + 8);
    // The list begins below the word, or stands above the line where there is no room below.
    const QWidget *window = m_line.window();
    const int typed = m_line.fontMetrics().horizontalAdvance(
        m_line.text().mid(m_completions.from, m_line.cursorPosition() - m_completions.from));
    const int x = m_line.inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x() - typed -
                  m_line.fontMetrics().averageCharWidth();
    QPoint corner = m_line.mapTo(window, QPoint(x, m_line.height() + 2));
    if (corner.y() + size.height() > window->height())
        corner.setY(m_line.mapTo(window, QPoint(0, -2)).y() - size.height());
    corner.setX(std::clamp(corner.x(), 0, std::max(0, window->width() - size.width())));
    m_list->setGeometry(QRect(corner, size));
    m_list->show();
    m_list->raise();
}

void StepCompleter::close()
{
    if (m_list)
        m_list->hide();
    m_line.setAccessibleDescription(QString());
}

void StepCompleter::choose(int row)
{
    m_list->setCurrentRow(row);
    m_line.setAccessibleDescription(
        tr("Enter takes “%1”").arg(chosen().trimmed())); // the focus stays in the line
}

void StepCompleter::take()
{
    const QString word = chosen();
    close();
    if (word.isEmpty())
        return;
    m_line.setSelection(static_cast<int>(m_completions.from),
                        m_line.cursorPosition() - static_cast<int>(m_completions.from));
    m_line.insert(word); // is told as if it was typed
}

bool StepCompleter::key(const QKeyEvent &event)
{
    const bool isControlSpace =
        event.key() == Qt::Key_Space && event.modifiers() == Qt::KeyboardModifiers(Qt::ControlModifier);
    if (isControlSpace) {
        follow(true);
        return true;
    }
    if (!isOpen())
        return false;
    const int last = m_list->count() - 1;
    switch (event.key()) {
    case Qt::Key_Down:
        choose(m_list->currentRow() >= last ? 0 : m_list->currentRow() + 1);
        return true;
    case Qt::Key_Up:
        choose(m_list->currentRow() <= 0 ? last : m_list->currentRow() - 1);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (chosen().isEmpty()) {
            close();
            return false;
        }
        take();
        return true;
    default:
        return false;
    }
}

bool StepCompleter::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (isOpen() && (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Return))
            event->accept(); // it comes as a key, and not as the window's shortcut
        return false;
    }
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent *>(event));
    case QEvent::FocusOut:
    case QEvent::Hide:
        close();
        return false;
    default:
        return false;
    }
}

} // namespace interleave
