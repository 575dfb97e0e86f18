// SPDX-License-Identifier: MIT
// The window's exports, with events.

#include "app/chart/verdictstrip.h"
#include "app/export/exportdialog.h"
#include "app/export/picturelabel.h"
#include "app/window/chartarea.h"
#include "app/window/exporting.h"
#include "windowfixtures.h"

#include <QDir>
#include <QMimeData>
#include <QPointer>
#include <QProgressDialog>
#include <QPushButton>
#include <QTemporaryDir>
#include <QUrl>

namespace interleave {

namespace {

QAction *actionFor(const Exporting &exporting, const QString &text)
{
    for (QAction *action : exporting.actions())
        if (action->text().contains(text))
            return action;
    return nullptr;
}

} // namespace

class TestExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictureByItsKey();
    void programWithoutADialog();
    void failureIsInTheStatusLine();
    void longOnesCanBeCancelled_data();
    void longOnesCanBeCancelled();
    void lookIsRemembered();
    void nothingToExport();
    void notWhileItRunsOrIsSecret();
    void pictureIsDragged();
    void pictureIsDraggedOutOfTheWindow();
};

void TestExporting::pictureByItsKey()
{
    QTemporaryDir folder;
    OpenWindow open;
    QVERIFY(open.isReady);
    const QString path = folder.filePath(QStringLiteral("a.svg"));
    QString suggested;
    open.window.exporting()->setPathAsker([&](const QString &name, const auto &formats) {
        suggested = name + formats.front()->ending;
        return path;
    });
    QSignalSpy told(open.window.exporting(), &Exporting::told);
    QTest::keyClick(&open.window, Qt::Key_E, Qt::ControlModifier);
    auto *dialog = open.window.findChild<ExportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->isDefault())
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(suggested, QStringLiteral("Asyncio 101.png"));
    QCOMPARE(told.front().front().toString(), QStringLiteral("Exported to ") + path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(">Asyncio 101</text>"));
}

void TestExporting::programWithoutADialog()
{
    QTemporaryDir folder;
    OpenWindow open(scenarioOf({"A: sleep 1s"}));
    const QString path = folder.filePath(QStringLiteral("a.py"));
    open.window.exporting()->setPathAsker([&](auto...) { return path; });
    QSignalSpy told(open.window.exporting(), &Exporting::told);
    actionFor(*open.window.exporting(), QStringLiteral("Python"))->trigger();
    QVERIFY(told.wait());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("await asyncio.sleep(1 * SECOND)"));
}

void TestExporting::failureIsInTheStatusLine()
{
    OpenWindow open;
    open.window.exporting()->setPathAsker([](auto...) { return QStringLiteral("/nowhere/a.py"); });
    QSignalSpy told(open.window.exporting(), &Exporting::told);
    actionFor(*open.window.exporting(), QStringLiteral("Python"))->trigger();
    QVERIFY(told.wait());
    QVERIFY(told.back().front().toString().startsWith(QStringLiteral("/nowhere/a.py cannot be written: ")));
    QVERIFY(told.back().back().toBool());
}

void TestExporting::longOnesCanBeCancelled_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("csv") << "Table of spans";
    QTest::newRow("trace") << "Trace";
}

void TestExporting::longOnesCanBeCancelled()
{
    QFETCH(const QString, format);
    QTemporaryDir folder;
    OpenWindow open(scenarioOf({"w*20000: 20*(sleep 1s)"}));
    const QString path = folder.filePath(QStringLiteral("a.file"));
    open.window.exporting()->setPathAsker(
        [&](auto, const auto &formats) { return QString(path + formats.front()->ending); });
    QSignalSpy told(open.window.exporting(), &Exporting::told);
    QAction *action = actionFor(*open.window.exporting(), format);
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().startsWith(QStringLiteral("Exporting to ") + path));
    auto *progress = open.window.findChild<QProgressDialog *>();
    QVERIFY(progress && !progress->isVisible()); // it may be over before anybody can read it
    auto *cancel = progress->findChild<QPushButton *>();
    QVERIFY(cancel);
    cancel->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, OpenWindow::kPatience);
    QCOMPARE(told.back().front().toString(), QStringLiteral("Export cancelled, nothing was written"));
    QVERIFY(!told.back().back().toBool());
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(!open.window.findChild<QProgressDialog *>());
}

void TestExporting::lookIsRemembered()
{
    OpenWindow open(scenarioOf({"A: sleep 1s"}));
    const auto openDialog = [&open] {
        open.window.exporting()->actions().front()->trigger();
        return open.window.findChild<ExportDialog *>();
    };
    QPointer<ExportDialog> dialog = openDialog();
    QVERIFY(dialog);
    dialog->setLook({1, 1});
    const PictureStyle style = dialog->style();
    QVERIFY(style.theme == Theme::dark());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    dialog = openDialog();
    QVERIFY(dialog);
    QVERIFY(dialog->style() == style);
}

void TestExporting::nothingToExport()
{
    OpenWindow open{Scenario()};
    for (const QAction *action : open.window.exporting()->actions())
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
}

void TestExporting::notWhileItRunsOrIsSecret()
{
    OpenWindow open(scenarioOf({"A: sleep 100s"}));
    QAction *picture = open.window.exporting()->actions().front();
    QVERIFY(picture->isEnabled());
    QTest::keyClick(&open.window, Qt::Key_Space);
    QTRY_VERIFY(open.window.runController().isRunning());
    QVERIFY(!picture->isEnabled());
    QVERIFY(actionFor(*open.window.exporting(), QStringLiteral("Python"))->isEnabled());
    QTest::keyClick(&open.window, Qt::Key_Escape);
    QTRY_VERIFY(picture->isEnabled());

    OpenWindow other(scenarioOf({"A: sleep 100s"}));
    picture = other.window.exporting()->actions().front();
    QTest::keyClick(&other.window, Qt::Key_Q);
    QVERIFY(!picture->isEnabled());
    QTest::keyClick(&other.window, Qt::Key_Q);
    QTRY_VERIFY(picture->isEnabled());
}

void TestExporting::pictureIsDragged()
{
    OpenWindow open(scenarioOf({"A: sleep 1s"}));
    QTest::keyClick(&open.window, Qt::Key_E, Qt::ControlModifier);
    auto *label = open.window.findChild<PictureLabel *>();
    QVERIFY(label);
    const auto data = label->drag().dragged();
    QVERIFY(data && data->hasImage());
    QCOMPARE(data->imageData().value<QImage>().size(), QSize(1920, 1080));
    QCOMPARE(data->urls().size(), 1);
    const QString path = data->urls().front().toLocalFile();
    QVERIFY(path.endsWith(QStringLiteral("/Test.png")));
    QCOMPARE(QImage(path).size(), QSize(1920, 1080));
}

void TestExporting::pictureIsDraggedOutOfTheWindow()
{
    OpenWindow open(scenarioOf({"A: sleep 1s", "B: sleep 2s"}));
    QVERIFY(open.isReady);
    VerdictStrip *verdict = open.window.charts()->verdict();
    auto *drag = verdict->findChild<PictureDrag *>();
    QVERIFY(drag);
    const auto data = drag->dragged();
    QVERIFY(data && data->hasImage());
    QVERIFY(data->urls().front().toLocalFile().endsWith(QStringLiteral("/Test.png")));
    QCOMPARE(verdict->cursor().shape(), Qt::OpenHandCursor);
    open.model().setScenario({}); // there is nothing to be seen
    QVERIFY(!drag->dragged());
    QCOMPARE(verdict->cursor().shape(), Qt::ArrowCursor);
}

} // namespace interleave

QTEST_MAIN(interleave::TestExporting)
#include "tst_exporting.moc"
