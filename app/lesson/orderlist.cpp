// SPDX-License-Identifier: MIT
#include "app/lesson/orderlist.h"

#include "app/language/speaking.h"
#include "app/lesson/orderdelegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace interleave {

namespace {

constexpr qreal kSpacing = 6.0;

/// -1, 1, or 0 where the key moves nothing.
int stepOf(const QKeyEvent &event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::AltModifier)
        return 0;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Right:
    case Qt::Key_Down:
        return 1;
    default:
        return 0;
    }
}

} // namespace

OrderList::OrderList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new OrderDelegate(this));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(false);
    setSizePolicy(policy);
    onLanguageChange(this, [this] {
        setAccessibleName(tr("Order in which the tasks end"));
        setAccessibleDescription(tr("Alt and the arrow keys move a task"));
        setToolTip(
            tr("Drag the tasks into the order in which they end, or move them with Alt and an arrow key"));
        nameAll();
    });
}

void OrderList::setTheme(const Theme &theme, const Fonts &fonts)
{
    static_cast<OrderDelegate *>(itemDelegate())->setTheme(theme, fonts);
    setSpacing(qRound(kSpacing * fonts.scale() / 2));
    // The chips have the focus; the list itself is not seen.
    setStyleSheet(QStringLiteral("QListView, QListView:focus { background: transparent; border: none; "
                                 "padding: 0; }"));
    doItemsLayout();
    updateGeometry();
}

void OrderList::setTasks(const std::vector<OrderedTask> &tasks)
{
    m_dragged = -1;
    m_isRight.clear();
    clear();
    for (const OrderedTask &task : tasks) {
        auto *item = new QListWidgetItem(task.name, this);
        item->setData(OrderDelegate::HueRole, task.hue);
        item->setData(OrderDelegate::TaskRole, task.task);
    }
    if (count() > 0)
        setCurrentRow(0);
    nameAll();
    updateGeometry();
}

void OrderList::restore()
{
    std::vector<OrderedTask> tasks;
    tasks.reserve(static_cast<std::size_t>(count()));
    for (int row = 0; row < count(); ++row)
        tasks.push_back({item(row)->data(OrderDelegate::TaskRole).toUInt(), item(row)->text(),
                         item(row)->data(OrderDelegate::HueRole).toUInt()});
    std::sort(tasks.begin(), tasks.end(),
              [](const OrderedTask &one, const OrderedTask &other) { return one.task < other.task; });
    setTasks(tasks);
}

std::vector<std::uint32_t> OrderList::order() const
{
    std::vector<std::uint32_t> order;
    order.reserve(static_cast<std::size_t>(count()));
    for (int row = 0; row < count(); ++row)
        order.push_back(item(row)->data(OrderDelegate::TaskRole).toUInt());
    return order;
}

void OrderList::setChecked(const std::vector<bool> &isRight)
{
    m_isRight = isRight;
    nameAll();
}

void OrderList::setLocked(bool locked)
{
    m_isLocked = locked;
    m_dragged = -1;
}

/// What a screen reader says of each.
void OrderList::nameAll()
{
    for (int row = 0; row < count(); ++row) {
        const auto place = static_cast<std::size_t>(row);
        const bool isKnown = place < m_isRight.size();
        const auto check = !isKnown           ? OrderDelegate::Check::Unknown
                           : m_isRight[place] ? OrderDelegate::Check::Right
                                              : OrderDelegate::Check::Wrong;
        QListWidgetItem *one = item(row);
        one->setData(OrderDelegate::CheckRole, static_cast<int>(check));
        const QString name = tr("%1: %2").arg(QString::number(row + 1), one->text());
        one->setData(Qt::AccessibleTextRole, !isKnown           ? name
                                             : m_isRight[place] ? tr("%1, right").arg(name)
                                                                : tr("%1, wrong").arg(name));
    }
}

void OrderList::move(int from, int to)
{
    if (m_isLocked || from < 0 || to < 0 || to >= count() || from == to)
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
    nameAll();
    Q_EMIT orderChanged();
}

bool OrderList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && stepOf(*static_cast<QKeyEvent *>(event)) != 0) {
        event->accept(); // elsewhere some of these keys go back to another zoom
        return true;
    }
    return QListWidget::event(event);
}

void OrderList::keyPressEvent(QKeyEvent *event)
{
    const int step = stepOf(*event);
    if (step == 0)
        return QListWidget::keyPressEvent(event);
    move(currentRow(), currentRow() + step);
}

void OrderList::mousePressEvent(QMouseEvent *event)
{
    QListWidget::mousePressEvent(event);
    m_dragged = event->button() == Qt::LeftButton ? row(itemAt(event->position().toPoint())) : -1;
}

/// What is held changes places with what it comes over.
void OrderList::mouseMoveEvent(QMouseEvent *event)
{
    const int over = row(itemAt(event->position().toPoint()));
    if (m_dragged < 0 || over < 0 || over == m_dragged || m_isLocked)
        return;
    // Where the one under the pointer is the wider one, the two would go on changing places.
    const QRect target = visualItemRect(item(over));
    const int held = visualItemRect(item(m_dragged)).width();
    const bool isSameLine = target.top() == visualItemRect(item(m_dragged)).top();
    const qreal x = event->position().x();
    if (isSameLine && (over > m_dragged ? x < target.right() - held : x > target.left() + held))
        return;
    move(m_dragged, over);
    m_dragged = over;
}

void OrderList::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragged = -1;
    QListWidget::mouseReleaseEvent(event);
}

void OrderList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

/// How many lines the chips take.
int OrderList::rowsFor(int width) const
{
    int rows = 1;
    int used = 0;
    for (int row = 0; row < count(); ++row) {
        const int wide = sizeHintForIndex(indexFromItem(item(row))).width() + 2 * spacing();
        if (used > 0 && used + wide > width) {
            ++rows;
            used = 0;
        }
        used += wide;
    }
    return rows;
}

QSize OrderList::sizeHint() const
{
    const int line = std::max(1, sizeHintForRow(0)) + 2 * spacing();
    return {100, rowsFor(std::max(1, viewport()->width())) * line + spacing()};
}

QSize OrderList::minimumSizeHint() const
{
    return sizeHint();
}

} // namespace interleave
