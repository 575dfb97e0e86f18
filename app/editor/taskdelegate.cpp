// SPDX-License-Identifier: MIT
#include "app/editor/taskdelegate.h"

#include "app/chart/comparedtext.h"
#include "app/editor/faultlineedit.h"
#include "app/editor/faultwave.h"
#include "app/editor/tasklistmodel.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace interleave {

namespace {

const TaskEntry &entryAt(const QModelIndex &index)
{
    return static_cast<const TaskListModel *>(index.model())->entry(index.row());
}

QTextLine layOutLine(QTextLayout &layout)
{
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    return line;
}

/// Draws the line with its middle in the middle of `rect`, and returns where it begins.
QPointF drawLine(QPainter &painter, const QTextLine &line, const QRect &rect)
{
    const QPointF origin(rect.left(), rect.top() + (rect.height() - line.height()) / 2);
    line.draw(&painter, origin);
    return origin;
}

} // namespace

TaskDelegate::TaskDelegate(const Theme &theme, const Fonts &fonts, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_layout(fonts)
{}

void TaskDelegate::setTheme(const Theme &theme, const Fonts &fonts)
{
    m_theme = theme;
    m_layout = TaskRowLayout(fonts);
}

TaskPart TaskDelegate::partAt(QPoint position, const QRect &row) const
{
    return position.y() < m_layout.steps(row).top() ? TaskPart::NameText : TaskPart::StepsText;
}

QString TaskDelegate::faultWords(const QModelIndex &index) const
{
    const TaskEntry &task = entryAt(index);
    if (task.ok() || m_calmRow == index)
        return {};
    std::vector<NotationFault> faults = task.nameFaults();
    faults.insert(faults.end(), task.stepFaults().begin(), task.stepFaults().end());
    const std::vector<NotationFault> timeoutFaults = task.timeoutFaults();
    faults.insert(faults.end(), timeoutFaults.begin(), timeoutFaults.end());
    const QString first = faults.front().text();
    return faults.size() == 1
               ? first
               : tr("%1 – and %n more", nullptr, static_cast<int>(faults.size()) - 1).arg(first);
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const TaskEntry &task = entryAt(index);
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = m_isFocusShown && option.state.testFlag(QStyle::State_HasFocus);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || isCurrent) {
        painter->setPen(isCurrent ? QPen(m_theme.focusRing, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(isSelected ? QBrush(m_theme.selection) : QBrush(Qt::NoBrush));
        const qreal inset = isCurrent ? 0.75 : 0;
        painter->drawRoundedRect(QRectF(m_layout.selection(row)).adjusted(inset, inset, -inset, -inset),
                                 m_layout.scaled(6), m_layout.scaled(6));
    }
    const TaskHue &hue = m_theme.hue(hueNumber(task.color(), task.hue()));
    painter->fillPath(capPath(m_layout.hueBar(row), hue.cap, m_layout.scaled(3)), hue.fill);
    const QString words = faultWords(index);
    paintName(*painter, row, task);
    paintSteps(*painter, row, task, !words.isEmpty());
    paintFault(*painter, row, words);
    painter->restore();
}

void TaskDelegate::paintName(QPainter &painter, const QRect &row, const TaskEntry &task) const
{
    painter.setFont(m_layout.lengthFont());
    painter.setPen(m_theme.mutedText);
    const QString length = task.count() == 1 || task.lengthText().isEmpty()
                               ? task.lengthText()
                               : QStringLiteral("%1 × %2").arg(task.lengthText(), countText(task.count()));
    painter.drawText(m_layout.length(row), Qt::AlignRight | Qt::AlignVCenter, length);

    const QRect rect = m_layout.name(row, painter.fontMetrics().horizontalAdvance(length));
    painter.setFont(m_layout.nameFont());
    painter.setPen(m_theme.text);
    QTextLayout text(painter.fontMetrics().elidedText(task.name(), Qt::ElideRight, rect.width()),
                     m_layout.nameFont());
    const QTextLine line = layOutLine(text);
    const QPointF origin = drawLine(painter, line, rect);
    drawFaultWaves(painter, line, origin, text.text().size(), task.nameFaults(), m_theme.warning);
}

void TaskDelegate::paintSteps(QPainter &painter, const QRect &row, const TaskEntry &task,
                              bool showFaults) const
{
    const QRect rect = m_layout.steps(row);
    painter.setFont(m_layout.stepsFont());
    painter.setPen(m_theme.mutedText);
    const QString shown = painter.fontMetrics().elidedText(task.stepsText(), Qt::ElideRight, rect.width());
    QTextLayout text(shown, m_layout.stepsFont());
    const QTextLine line = layOutLine(text);
    const QPointF origin = drawLine(painter, line, rect);
    // A fault behind the ellipsis is marked below the ellipsis.
    const bool isElided = shown != task.stepsText();
    if (showFaults)
        drawFaultWaves(painter, line, origin, shown.size() - (isElided ? 1 : 0), task.stepFaults(),
                       m_theme.warning);
}

void TaskDelegate::paintFault(QPainter &painter, const QRect &row, const QString &words) const
{
    if (words.isEmpty())
        return;
    const QRect rect = m_layout.fault(row);
    painter.setPen(m_theme.warning);
    const QFontMetrics metrics(m_layout.faultFont());
    painter.setFont(m_layout.faultFont());
    QTextLayout text(words, m_layout.faultFont());
    text.beginLayout();
    int baseline = rect.top() + metrics.ascent();
    for (int left = m_layout.faultLines(words, row.width()); left > 0;
         --left, baseline += metrics.lineSpacing()) {
        QTextLine line = text.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const QString shown =
            left > 1 ? words.mid(line.textStart(), line.textLength()) : words.mid(line.textStart());
        painter.drawText(rect.left(), baseline,
                         metrics.elidedText(shown.trimmed(), Qt::ElideRight, rect.width()));
    }
    text.endLayout();
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    // As wide as nothing: the list is as wide as it is, and never scrolls sideways.
    return {1, m_layout.height(m_layout.faultLines(faultWords(index), width))};
}

QWidget *TaskDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new FaultLineEdit(parent);
    const bool isName = m_part == TaskPart::NameText;
    editor->setFont(isName ? m_layout.nameFont() : m_layout.stepsFont());
    editor->setFaultColor(m_theme.warning);
    editor->setAccessibleName(isName ? tr("Name") : tr("Steps"));
    editor->setObjectName(isName ? QStringLiteral("nameEditor") : QStringLiteral("stepsEditor"));
    // QLineEdit itself keeps 2 px free at its ends.
    editor->setStyleSheet(
        QStringLiteral("QLineEdit { background: %1; color: %2; border: 1px solid %3; "
                       "border-radius: %4px; padding: 0 %5px; selection-background-color: %3; "
                       "selection-color: %6; }")
            .arg(m_theme.fieldBackground.name(), m_theme.text.name(), m_theme.focusRing.name())
            .arg(m_layout.scaled(4))
            .arg(m_layout.editorPadding() - 3)
            .arg(m_theme.accentText.name()));
    return editor;
}

void TaskDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<FaultLineEdit *>(editor);
    const TaskEntry &task = entryAt(index);
    const QString &text = m_part == TaskPart::NameText ? task.name() : task.stepsText();
    if (line->text() != text) // else the cursor would jump with every key
        line->setText(text);
    if (m_calmRow == index)
        line->setFaults({});
    else
        line->setFaults(m_part == TaskPart::NameText ? task.nameFaults() : task.stepFaults());
}

void TaskDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<FaultLineEdit *>(editor)->text(),
                   m_part == TaskPart::NameText ? TaskListModel::NameRole : TaskListModel::StepsRole);
}

void TaskDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    const QRect row = option.rect;
    editor->setGeometry(
        m_layout.editor(m_part == TaskPart::NameText ? m_layout.name(row, 0) : m_layout.steps(row)));
}

} // namespace interleave
