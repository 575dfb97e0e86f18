// SPDX-License-Identifier: MIT
// The files that were used last, and their menu.

#include "app/window/recentmenu.h"
#include "app/window/scenariodocument.h"
#include "core/scenario/scenariofile.h"

#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace interleave;

namespace {

class Bench
{
public:
    Bench()
        : document(model)
        , settings(in("settings.ini"), QSettings::IniFormat)
        , files(settings)
        , recentMenu(menu, files, document)
    {
        document.setDialogs({{},
                             {},
                             [](const QString &) { return UnsavedChanges::Keep; },
                             [this](const QString &what, const QStringList &) { told << what; }});
    }

    [[nodiscard]] QString in(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    QString write(const char *name) const
    {
        return writeScenarioFile(asyncio101(), in(name)).ok() ? in(name) : QString();
    }
    /// The menu as somebody sees it who opens it.
    QList<QAction *> shown()
    {
        Q_EMIT menu.aboutToShow();
        return menu.actions();
    }

    QTemporaryDir folder;
    TaskListModel model;
    ScenarioDocument document;
    QSettings settings;
    RecentFiles files;
    QMenu menu;
    RecentMenu recentMenu;
    QStringList told;
};

} // namespace

class TestRecentFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirstAndAtMostTen();
    void windowsShareTheList();
    void rubbishIsNotShown();
    void menuOpensFiles();
    void missingFilesLeaveTheList();
    void refusedFilesStay();
    void listIsCleared();
    void namesAreShownAsTheyAre();
};

void TestRecentFiles::newestFirstAndAtMostTen()
{
    Bench bench;
    QCOMPARE(bench.files.paths(), QStringList());
    for (int i = 1; i <= 12; ++i)
        bench.files.add(QStringLiteral("/f/%1.json").arg(i));
    QCOMPARE(bench.files.paths().size(), 10);
    QCOMPARE(bench.files.paths().first(), QStringLiteral("/f/12.json"));
    QCOMPARE(bench.files.paths().last(), QStringLiteral("/f/3.json"));
    bench.files.add(QStringLiteral("/f/5.json"));
    QCOMPARE(bench.files.paths().first(), QStringLiteral("/f/5.json"));
    QCOMPARE(bench.files.paths().size(), 10);
    bench.files.add(QStringLiteral("here.json"));
    QCOMPARE(bench.files.paths().first(), QDir::current().filePath(QStringLiteral("here.json")));
}

void TestRecentFiles::windowsShareTheList()
{
    Bench bench;
    bench.files.add(QStringLiteral("/f/mine.json"));
    // Settings of one process share their memory, so the other window is played by a pen.
    QFile file(bench.in("settings.ini"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[files]\nrecent=/f/theirs.json, /f/mine.json\n") > 0);
    file.close();
    bench.files.add(QStringLiteral("/f/more.json"));
    QCOMPARE(bench.files.paths(),
             QStringList({QStringLiteral("/f/more.json"), QStringLiteral("/f/theirs.json"),
                          QStringLiteral("/f/mine.json")}));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(
        file.readAll().contains("/f/more.json, /f/theirs.json, /f/mine.json")); // and they have it at once
}

void TestRecentFiles::rubbishIsNotShown()
{
    Bench bench;
    bench.settings.setValue(QStringLiteral("files/recent"), 7);
    QCOMPARE(bench.files.paths(), QStringList());
    bench.settings.setValue(
        QStringLiteral("files/recent"),
        QStringList{QString(), QStringLiteral("/a"), QStringLiteral("/a"), QStringLiteral("b")});
    QCOMPARE(bench.files.paths(), QStringList(QStringLiteral("/a")));
}

void TestRecentFiles::menuOpensFiles()
{
    Bench bench;
    QVERIFY(!bench.menu.isEmpty());
    QVERIFY(!bench.shown().front()->isEnabled());
    QVERIFY(bench.document.openFile(bench.write("a.json")));
    QVERIFY(bench.document.openFile(bench.write("b.json")));
    QVERIFY(bench.shown().front()->text().startsWith(QStringLiteral("&1 b.json — ")));
    bench.shown().at(1)->trigger();
    QCOMPARE(bench.document.path(), bench.in("a.json"));
    QVERIFY(bench.shown().front()->text().startsWith(QStringLiteral("&1 a.json — ")));
}

void TestRecentFiles::missingFilesLeaveTheList()
{
    Bench bench;
    QVERIFY(bench.document.openFile(bench.write("a.json")));
    QVERIFY(QFile::remove(bench.in("a.json")));
    bench.model.rename(0, QStringLiteral("changed"));
    bench.shown().front()->trigger();
    QCOMPARE(bench.told, QStringList(QStringLiteral("“a.json” can’t be opened.")));
    QCOMPARE(bench.files.paths(), QStringList());
    QVERIFY(bench.document.isModified());
}

void TestRecentFiles::refusedFilesStay()
{
    Bench bench;
    QVERIFY(bench.document.openFile(bench.write("a.json")));
    bench.model.rename(0, QStringLiteral("changed"));
    bench.shown().front()->trigger(); // the changes are kept instead
    QCOMPARE(bench.files.paths().size(), 1);
    QCOMPARE(bench.told, QStringList());
}

void TestRecentFiles::listIsCleared()
{
    Bench bench;
    bench.files.add(QStringLiteral("/f/a.json"));
    bench.shown().last()->trigger();
    QCOMPARE(bench.files.paths(), QStringList());
    QVERIFY(!bench.shown().last()->isEnabled());
}

void TestRecentFiles::namesAreShownAsTheyAre()
{
    Bench bench;
    bench.files.add(QDir::home().filePath(QStringLiteral("x/Q&A.json")));
    QCOMPARE(bench.shown().front()->text(), QStringLiteral("&1 Q&&A.json — ~/x"));
}

QTEST_MAIN(TestRecentFiles)
#include "tst_recentfiles.moc"
