// SPDX-License-Identifier: MIT
// What is installed beside the program says what the program says.

#include "app/cli/optiontable.h"
#include "app/packaging/bashcompletion.h"
#include "app/packaging/manpage.h"
#include "app/theme/programicon.h"
#include "core/scenario/examples.h"

#include <QFile>
#include <QPixmap>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace interleave;

namespace {

constexpr int kPatience = 60'000;

/// The source of a manual page as it is read.
QString unescaped(QString text)
{
    return text.replace(QStringLiteral("\\-"), QStringLiteral("-"))
        .replace(QStringLiteral("\\(dq"), QStringLiteral("\""))
        .replace(QRegularExpression(QStringLiteral("\\\\f[BIRP]")), QString());
}

QString headOf(const OptionRow &row)
{
    QString head = u"--" + row.name;
    if (!row.letter.isEmpty())
        head += u", -" + row.letter;
    return row.takesValue() ? QString(head + u' ' + row.valueName) : head;
}

} // namespace

class TestPackaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manPageHasEveryOption();
    void manPageSaysWhichItIs();
    void completes_data();
    void completes();
    void everyBranchOffersWords();
    void iconAtEverySize_data();
    void iconAtEverySize();
};

void TestPackaging::manPageHasEveryOption()
{
    const QString page = manPage(QStringLiteral("1.2"), QDate(2026, 1, 2));
    const QString read = unescaped(page);
    qsizetype at = read.indexOf(QStringLiteral("\n.SH OPTIONS\n"));
    for (const OptionRow &row : optionTable()) { // in the order of --help
        const QString entry =
            QStringLiteral("\n.TP\n%1\n%2\n").arg(headOf(row), QString::fromUtf8(row.meaning));
        at = read.indexOf(entry, at);
        QVERIFY2(at > 0, qPrintable(entry));
        at += entry.size() - 1;
    }
    QVERIFY(read.mid(at).startsWith(QStringLiteral("\n.SH STEPS\n")));
    // A dash that is not escaped is printed as a hyphen, which nobody can type.
    QVERIFY(!page.contains(QRegularExpression(QStringLiteral("[^\\\\]-[a-z-]"))));
}

void TestPackaging::manPageSaysWhichItIs()
{
    const QString page = manPage(QStringLiteral("1.2"), QDate(2026, 1, 2));
    QVERIFY(page.contains(QStringLiteral("\n.TH INTERLEAVE 1 \"2026-01-02\" \"Interleave 1.2\"")));
}

void TestPackaging::completes_data()
{
    QTest::addColumn<QString>("words"); ///< of the command line so far, for bash
    QTest::addColumn<QStringList>("offered");
    QStringList options;
    for (const OptionRow &row : optionTable())
        options << u"--" + row.name;
    QTest::newRow("every option") << "--" << options;
    QTest::newRow("some options") << "--s" << options.filter(QRegularExpression(QStringLiteral("^--s")));
    QTest::newRow("no option") << "--x" << QStringList();
    QTest::newRow("after a flag") << "--real --prev" << QStringList{"--preview"};
    QTest::newRow("words") << "--summary ''" << QStringList{"text", "json", "full"};
    QTest::newRow("a word") << "--until f" << QStringList{"first"};
    QTest::newRow("words after =") << "--theme =" << QStringList{"light", "dark", "print"};
    QTest::newRow("a word after =") << "--layout = st" << QStringList{"stacked"};
    QTest::newRow("a number") << "--limit ''" << QStringList();
    QTest::newRow("a task") << "--task ''" << QStringList();
    QTest::newRow("examples") << "--example ''" << exampleNames();
    QTest::newRow("an example") << "--example Await" << exampleNames().filter(QRegularExpression("^Await"));
    const QStringList limits{"A limit of two"};
    QTest::newRow("an escaped blank") << R"(--example 'A\ li')" << limits;
    QTest::newRow("a quote that is open") << R"(--example '"A li')" << limits;
    QTest::newRow("quotes after =") << R"(--example = 'A" "li')" << limits;
    QTest::newRow("a single quote") << R"(--example "'One f")"
                                    << exampleNames().filter(QRegularExpression("^One f"));
    QTest::newRow("all of a name, quoted") << R"(--example "'A limit of two'")" << limits;
    QTest::newRow("a backslash in quotes") << R"(--example '"A\ li')" << QStringList();
    QTest::newRow("a lone backslash")
        << R"(--example 'A\')" << exampleNames().filter(QRegularExpression("^A"));
    QTest::newRow("a quoted scenario") << R"('a\ b')" << QStringList{"a b.json"};
    QTest::newRow("a quoted file") << R"(--export '"a b')" << QStringList{"a b.json"};
    QTest::newRow("scenarios and folders") << "''" << QStringList{"a b.json", "folder"};
    QTest::newRow("a scenario") << "--real a" << QStringList{"a b.json"};
    QTest::newRow("any file") << "--export ''" << QStringList{"a b.json", "c.py", "folder"};
    QTest::newRow("a file") << "--screenshot = c" << QStringList{"c.py"};
}

void TestPackaging::completes()
{
    QFETCH(const QString, words);
    QFETCH(QStringList, offered);
    const QString bash = QStandardPaths::findExecutable(QStringLiteral("bash"));
    if (bash.isEmpty())
        QSKIP("there is no bash here");
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(QStringLiteral("folder")));
    for (const char *name : {"a b.json", "c.py"})
        QVERIFY(QFile(home.filePath(QString::fromLatin1(name))).open(QIODevice::WriteOnly));

    QProcess shell;
    shell.setWorkingDirectory(home.path());
    shell.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    shell.start(bash, {QStringLiteral("--norc"), QStringLiteral("-euo"), QStringLiteral("pipefail"),
                       QStringLiteral("-c"),
                       bashCompletion() + QStringLiteral("COMP_WORDS=(interleave %1)\n"
                                                         "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                                                         "_interleave\n"
                                                         "((${#COMPREPLY[@]} == 0)) || "
                                                         "printf '%s\\n' \"${COMPREPLY[@]}\"\n")
                                              .replace(QStringLiteral("%1"), words)});
    QVERIFY(shell.waitForFinished(kPatience));
    QCOMPARE(shell.exitCode(), 0);
    QStringList found = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    found.sort();
    offered.sort();
    QCOMPARE(found, offered);
}

void TestPackaging::everyBranchOffersWords()
{
    const QString script = bashCompletion();
    QVERIFY(script.contains(QRegularExpression(QStringLiteral("\n    (?:--[a-z-]+ \\| )*--task\\b"))));
    static const QRegularExpression nothing(QStringLiteral("_interleave_among \"\\$word\" *\n"));
    QVERIFY2(!script.contains(nothing), qPrintable(script));
}

void TestPackaging::iconAtEverySize_data()
{
    QTest::addColumn<int>("side");
    for (const int side : {16, 22, 48, 64, 256})
        QTest::addRow("%d", side) << side;
}

/// A staircase on the left, a stack on the right, and nothing in the corners.
void TestPackaging::iconAtEverySize()
{
    QFETCH(const int, side);
    const QImage image = programIcon().pixmap(QSize(side, side), 1.0).toImage();
    QCOMPARE(image.size(), QSize(side, side));
    const auto colorAt = [&](qreal x, qreal y) {
        return image.pixelColor(static_cast<int>(x * side / 64), static_cast<int>(y * side / 64));
    };
    QCOMPARE(colorAt(0, 0).alpha(), 0);
    QCOMPARE(colorAt(63.9, 63.9).alpha(), 0);
    QCOMPARE(colorAt(14, 48), QColor(Qt::white)); // below the first stair
    QCOMPARE(colorAt(17, 32), QColor(0xe69f00));
    QCOMPARE(colorAt(29, 47), QColor(0x009e73));
    QCOMPARE(colorAt(47, 32), QColor(0xe69f00));
    QCOMPARE(colorAt(47, 47), QColor(0x009e73));
}

QTEST_MAIN(TestPackaging)
#include "tst_packaging.moc"
