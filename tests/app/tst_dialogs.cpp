// SPDX-License-Identifier: MIT
#include "app/editor/tasklistview.h"
#include "app/window/documentdialogs.h"
#include "app/window/shortcutsdialog.h"
#include "windowfixtures.h"

#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTimer>
#include <QUndoStack>

using namespace interleave;

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void shortcutsDontFollowTheEdits();
    void escapeTakesBackWhatIsTypedIntoATask();
    void questionsHaveNoStockIcon();
};

static QStringList sheetOf(MainWindow &window)
{
    const ShortcutsDialog dialog(*window.menuBar(), Fonts::system(), &window);
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts << label->text();
    return texts;
}

void TestDialogs::shortcutsDontFollowTheEdits()
{
    OpenWindow open;
    const QStringList before = sheetOf(open.window);
    QVERIFY(before.contains(QStringLiteral("Undo")) && before.contains(QStringLiteral("Redo")));
    open.model().removeTasks({0});
    open.model().removeTasks({0});
    open.model().undoStack()->undo();
    QCOMPARE(sheetOf(open.window), before);
}

void TestDialogs::escapeTakesBackWhatIsTypedIntoATask()
{
    OpenWindow open;
    QVERIFY(open.isReady);
    QVERIFY(sheetOf(open.window).contains(QStringLiteral("Take back what is typed into a task")));
    const QString before = open.model().entry(0).stepsText();
    open.window.editor()->list()->editPart(0, TaskPart::StepsText);
    auto *editor = open.window.findChild<QLineEdit *>(QStringLiteral("stepsEditor"));
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("sleep 7s"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(open.model().entry(0).stepsText(), before);
}

void TestDialogs::questionsHaveNoStockIcon()
{
    QWidget parent;
    auto icon = QMessageBox::Question;
    QTimer::singleShot(0, &parent, [&icon] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        icon = box->icon();
        box->reject();
    });
    QCOMPARE(documentDialogs(&parent).unsaved(QStringLiteral("A < B")), UnsavedChanges::Keep);
    QCOMPARE(icon, QMessageBox::NoIcon);
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
