// SPDX-License-Identifier: MIT
// The whole window for who can't see it well or has no mouse: everything has a name, is reached by Tab and
// shows that it has the focus; and at twice the text size nothing is cut off.

#include "windowfixtures.h"

#include "app/editor/concurrencybox.h"
#include "app/editor/stepchip.h"
#include "app/playback/panes.h"
#include "app/playback/rowtable.h"
#include "app/window/playbackroom.h"
#include "app/window/shortcutsdialog.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTimer>

using namespace interleave;

namespace {

enum class Front { Narration, Table };

/// A window in which everything is open, after a run, with one of the panes in front.
class FullWindow : public OpenWindow
{
public:
    explicit FullWindow(Front front = Front::Table)
        : OpenWindow(scenarioOf({"A: sleep 1s, compute 200ms", "B*3: sleep 2s", "C: thread 1s"}))
    {
        if (!isReady)
            return;
        window.actions()->threads()->setChecked(true);
        window.actions()->narration()->setChecked(true);
        window.actions()->table()->setChecked(true);
        window.actions()->find()->trigger();
        window.editor()->concurrency()->setOpen(true);
        window.editor()->setCurrentTask(0);
        window.run();
        Panes *panes = window.player()->panes();
        if (front == Front::Narration)
            panes->setCurrentWidget(panes->narration());
        const RowTable *rows = panes->currentWidget()->findChild<RowTable *>();
        isReady = waitForEnd() && QTest::qWaitFor([rows] { return rows->model()->rowCount() > 0; });
        QCoreApplication::processEvents(); // what it wrote is laid out
    }

    [[nodiscard]] RowTable *table() { return window.player()->panes()->table()->findChild<RowTable *>(); }
};

QString described(const QWidget *widget)
{
    return QStringLiteral("%1 %2 \"%3\"")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
             widget->accessibleName());
}

/// Something that a mouse does something with.
bool isInteractive(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTabBar *>(widget) ||
           qobject_cast<const ChartPanel *>(widget);
}

/// The rest is a part of something else that has the focus for it.
bool isOnItsOwn(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return !qobject_cast<const QHeaderView *>(widget) && !qobject_cast<const QLineEdit *>(parent) &&
           !qobject_cast<const QAbstractSpinBox *>(parent) && !qobject_cast<const QTabBar *>(parent) &&
           !qobject_cast<const QAbstractItemView *>(parent);
}

/// Of several buttons of which one is always chosen, and of chips, Tab goes to one and the arrow keys to the
/// others.
bool isReachedByArrows(const QWidget *widget, const QList<QWidget *> &tabbed)
{
    if (qobject_cast<const StepChip *>(widget))
        return std::any_of(tabbed.begin(), tabbed.end(), [widget](const QWidget *other) {
            return qobject_cast<const StepChip *>(other) && other->parent() == widget->parent();
        });
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || !button->group() || !button->group()->exclusive())
        return false;
    const QList<QAbstractButton *> buttons = button->group()->buttons();
    return std::any_of(buttons.begin(), buttons.end(),
                       [&tabbed](QAbstractButton *other) { return tabbed.contains(other); });
}

QList<QWidget *> interactiveWidgets(const QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisible() && widget->isEnabled() && isInteractive(widget) && isOnItsOwn(widget))
            found << widget;
    return found;
}

/// How wide the text of a box may be.
int textRoom(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    return box.style()
        ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box)
        .width();
}

bool needsName(QAccessibleInterface *node)
{
    if (node->role() == QAccessible::Cell) // an empty one is read as that
        return false;
    QAccessibleActionInterface *actions = node->actionInterface();
    return node->state().focusable ||
           (actions && actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
}

struct Walk
{
    QStringList nameless;
    int named = 0;
    int rows = 0;
};

/// Of many children the first ones, as they are all alike.
void walk(QAccessibleInterface *node, const QString &path, Walk &seen)
{
    constexpr int kMostChildren = 40;
    if (!node || node->state().invisible)
        return;
    const QString name = node->text(QAccessible::Name);
    const QString here = path + QStringLiteral("/%1:%2").arg(node->role()).arg(name);
    if (needsName(node) && name.isEmpty())
        seen.nameless << here;
    else if (needsName(node))
        ++seen.named;
    if (node->role() == QAccessible::ListItem && node->parent()->role() == QAccessible::Chart)
        ++seen.rows;
    for (int index = 0; index < std::min(node->childCount(), kMostChildren); ++index)
        walk(node->child(index), here, seen);
}

} // namespace

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyNodeHasAName_data() { fronts(); }
    void everyNodeHasAName();
    void tabReachesEverything_data() { fronts(); }
    void tabReachesEverything();
    void arrowsChooseTheTimeline();
    void focusIsSeen_data() { fronts(); }
    void focusIsSeen();
    void tableIsSortedByKeyboard();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void shortcutsFitTheScreen();

private:
    static void fronts();

    QFont m_font;
};

void TestAccessibility::fronts()
{
    QTest::addColumn<Front>("front");
    QTest::newRow("narration in front") << Front::Narration;
    QTest::newRow("table in front") << Front::Table;
}

void TestAccessibility::init()
{
    m_font = QApplication::font();
}

void TestAccessibility::cleanup()
{
    QApplication::setFont(m_font);
}

void TestAccessibility::everyNodeHasAName()
{
    QFETCH(Front, front);
    FullWindow open(front);
    QVERIFY(open.isReady);
    Walk seen;
    walk(QAccessible::queryAccessibleInterface(&open.window), {}, seen);
    QVERIFY2(seen.nameless.isEmpty(), qPrintable(seen.nameless.join(u'\n')));
    QVERIFY2(seen.named > 40, qPrintable(QString::number(seen.named)));
    QVERIFY2(seen.rows >= 3, qPrintable(QString::number(seen.rows)));
}

void TestAccessibility::tabReachesEverything()
{
    QFETCH(Front, front);
    FullWindow open(front);
    QVERIFY(open.isReady);
    const QList<QWidget *> expected = interactiveWidgets(open.window);
    QVERIFY2(expected.size() > 20, qPrintable(QString::number(expected.size())));
    QWidget *first = open.button("run");
    first->setFocus(Qt::TabFocusReason);
    QList<QWidget *> seen;
    do {
        seen << QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && seen.size() < 100);
    QVERIFY2(seen.size() < 100, "it does not come round");
    QStringList missed;
    for (QWidget *widget : expected)
        if (!seen.contains(widget) && !isReachedByArrows(widget, seen))
            missed << described(widget);
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestAccessibility::arrowsChooseTheTimeline()
{
    FullWindow open(Front::Narration);
    QVERIFY(open.isReady);
    NarrationPane *narration = open.window.player()->panes()->narration();
    const auto *buttons = narration->findChild<QButtonGroup *>();
    narration->setStrategy(Strategy::Sequential);
    buttons->checkedButton()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(narration->strategy(), Strategy::Concurrent);
    QCOMPARE(QApplication::focusWidget(), buttons->checkedButton());
}

void TestAccessibility::focusIsSeen()
{
    QFETCH(Front, front);
    FullWindow open(front);
    QVERIFY(open.isReady);
    QStringList unseen;
    for (QWidget *widget : interactiveWidgets(open.window)) {
        QWidget *other = open.button("run");
        if (widget == other)
            other = open.quickAdd();
        other->setFocus(Qt::TabFocusReason);
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        if (widget->grab().toImage() == without)
            unseen << described(widget);
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

void TestAccessibility::tableIsSortedByKeyboard()
{
    FullWindow open;
    QVERIFY(open.isReady);
    RowTable *table = open.table();
    table->setFocus();
    const auto choose = [&](int column) {
        QTimer::singleShot(0, table, [column] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QMenu *columns = menu->findChild<QMenu *>();
            if (columns)
                columns->actions().at(column)->trigger();
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QCursor::pos());
        QApplication::sendEvent(table->viewport(), &event);
    };
    const QHeaderView *header = table->horizontalHeader();
    choose(SpanModel::LengthColumn);
    QCOMPARE(header->sortIndicatorSection(), int(SpanModel::LengthColumn));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    choose(SpanModel::LengthColumn);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestAccessibility::nothingIsCutOff_data()
{
    QTest::addColumn<int>("pixels");
    QTest::newRow("100 %") << 13;
    QTest::newRow("200 %") << 26;
}

void TestAccessibility::nothingIsCutOff()
{
    QFETCH(int, pixels);
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    QApplication::setFont(font);
    FullWindow open;
    QVERIFY(open.isReady);
    QStringList cut;
    const auto demand = [&cut](const QWidget *widget, const QString &text, int room) {
        if (widget->fontMetrics().horizontalAdvance(text) > room)
            cut << described(widget) + QStringLiteral(": ") + text;
    };
    for (const QLabel *label : open.window.findChildren<QLabel *>())
        if (label->isVisible() && label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
            demand(label, label->text(), label->width());
    for (const QAbstractButton *button : open.window.findChildren<QAbstractButton *>())
        if (button->isVisible() && !button->property("iconOnly").toBool())
            demand(button, button->text(), button->width());
    for (const QComboBox *box : open.window.findChildren<QComboBox *>())
        for (int index = 0; box->isVisible() && index < box->count(); ++index)
            demand(box, box->itemText(index), textRoom(*box));
    QVERIFY(open.table()->columnWidth(SpanModel::TaskColumn) >= 6 * pixels);
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent, Strategy::Threads}) {
        ChartPanel *panel = open.panel(strategy);
        const auto &marks = panel->displayList().marks;
        if (std::none_of(marks.begin(), marks.end(), [&](const Mark &mark) {
                return mark.role == TextRole::Title && mark.text == panel->heading().title;
            }))
            cut << panel->heading().title;
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestAccessibility::shortcutsFitTheScreen()
{
    QFont font = QApplication::font();
    font.setPixelSize(26);
    QApplication::setFont(font);
    OpenWindow open;
    QVERIFY(open.isReady);
    QTest::keyClick(&open.window, Qt::Key_F1);
    auto *dialog = open.window.findChild<ShortcutsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->activateWindow();
    const QSize screen = dialog->screen()->availableGeometry().size();
    QVERIFY(dialog->width() <= screen.width() && dialog->height() <= screen.height());
    const QWidget *close = dialog->findChild<QPushButton *>();
    QVERIFY(QTest::qWaitFor([close] { return QApplication::focusWidget() == close; }));
    QVERIFY(dialog->rect().contains(close->geometry()));
    QTest::keyClick(dialog, Qt::Key_Tab);
    auto *area = dialog->findChild<QScrollArea *>();
    QCOMPARE(QApplication::focusWidget(), area);
    QTest::keyClick(area, Qt::Key_Down);
    QVERIFY(area->verticalScrollBar()->value() > 0);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
