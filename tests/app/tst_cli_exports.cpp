// SPDX-License-Identifier: MIT
#include "app/export/exportformats.h"
#include "catchesinterrupt.h"
#include "cliprogram.h"
#include "core/scenario/examples.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace interleave;

/// --export and what goes with it, from outside and without a display.
class TestCliExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.emplace().isValid()); }

    void wrongUsage_data();
    void wrongUsage();
    void everyEnding_data();
    void everyEnding();
    void surroundings_data();
    void surroundings();
    void everyLesson_data();
    void everyLesson();
    void looks_data();
    void looks();
    void tooSmall();
    void severalAtOnce();
    void cannotBeWritten_data();
    void cannotBeWritten();
    void emptyScenario();
    void interrupted();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::optional<QTemporaryDir> m_folder;
};

void TestCliExports::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("messages");
    const auto row = [](const QString &name, const QStringList &arguments, const QStringList &messages) {
        QTest::newRow(qPrintable(name)) << arguments << messages;
    };
    for (const char *text : {"0", "0.49", "8.01", "-1", "large", "", "nan", "inf", "2x", "1,5", "1e999"}) {
        const QString value = QString::fromUtf8(text);
        row(QStringLiteral("scale ") + value, {"--export=a.png", "--scale=" + value},
            {QStringLiteral("--scale: wrong value “%1” (a number from 0.5 to 8 was expected)").arg(value)});
    }
    for (const char *text : {"", "Stacked", "side by side", "both"}) {
        const QString value = QString::fromUtf8(text);
        row(QStringLiteral("layout ") + value, {"--export=a.png", "--layout=" + value},
            {QStringLiteral("--layout: wrong value “%1” (side-by-side or stacked was expected)").arg(value)});
    }
    for (const char *text : {"", "later", "-1s", "1441min", "nan"}) {
        const QString value = QString::fromUtf8(text);
        row(QStringLiteral("at ") + value, {"--export=a.png", "--at=" + value},
            {QStringLiteral(
                 "--at: wrong value “%1” (a duration of at most 1440min, such as 1.5s or 200ms was "
                 "expected)")
                 .arg(value)});
    }
    const QString noPicture = QStringLiteral(
        "--%1 has no meaning without a picture (--screenshot, or --export of a picture, was expected)");
    const QString noLook =
        QStringLiteral("--%1 has no meaning without a window or a picture (it tells how they look)");
    for (const char *file : {"a.csv", "a.py", "a.cpp", "a.trace.json"}) {
        row(QStringLiteral("a picture's looks for ") + QString::fromLatin1(file),
            {"--export", file, "--scale", "2", "--layout", "stacked", "--at", "1s", "--theme", "dark",
             "--size", "800x600"},
            {noLook.arg(u"theme"), noLook.arg(u"size"), noPicture.arg(u"scale"), noPicture.arg(u"layout"),
             noPicture.arg(u"at")});
    }
    row(QStringLiteral("for the window"), {"--scale", "2", "--layout", "side-by-side", "--at", "0s"},
        {noPicture.arg(u"scale"), noPicture.arg(u"layout"), noPicture.arg(u"at")});
    row(QStringLiteral("export twice"), {"--export", "a.png", "--export=b.png", "--export", "./x/../a.png"},
        {QStringLiteral("--export “./x/../a.png” is given twice (once was expected)")});
    for (const char *name : {"scale", "layout", "at"}) {
        const QString option = QStringLiteral("--") + QString::fromLatin1(name);
        const QString value = option == QStringLiteral("--scale")    ? QStringLiteral("2")
                              : option == QStringLiteral("--layout") ? QStringLiteral("stacked")
                                                                     : QStringLiteral("1s");
        row(option + QStringLiteral(" twice"), {"--export=a.png", option, value, option, value},
            {option + QStringLiteral(" is given twice (once was expected)")});
    }
}

void TestCliExports::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, messages);
    const Ended outcome = run(arguments, m_folder->path());
    QString expected;
    for (const QString &message : messages)
        expected += QStringLiteral("interleave: ") + message + u'\n';
    QCOMPARE(outcome.err, QString(expected + kHint));
    QCOMPARE(outcome.out, QString());
    QCOMPARE(outcome.status, 2);
    QCOMPARE(files(), QStringList());
}

void TestCliExports::everyEnding_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("beginning");
    const std::map<QString, QByteArray> beginnings{{".png", "\x89PNG\r\n"},
                                                   {".svg", "<?xml"},
                                                   {".pdf", "%PDF-1."},
                                                   {".gif", "GIF89a"},
                                                   {".csv", "strategy,"},
                                                   {".trace.json", "{\"traceEvents\":[\n"},
                                                   {".py", "#!/usr/bin/env python3\n"},
                                                   {".cpp", "// "}};
    for (const ExportFormat &format : exportFormats()) {
        const QString ending = format.ending.toString();
        QVERIFY(beginnings.contains(ending));
        QTest::newRow(qPrintable(ending)) << ending << beginnings.at(ending);
    }
}

/// Also in capital letters, and over a file that is there. The same run gives the same file.
void TestCliExports::everyEnding()
{
    QFETCH(const QString, ending);
    QFETCH(const QByteArray, beginning);
    QVERIFY(QDir(m_folder->path()).mkdir("ä b"));
    const QString here = path("c" + ending);
    const QString there = path("ä b/c" + ending);
    const QString capital = path("D" + ending.toUpper());
    for (const QString &file : {here, there, capital, there}) {
        const Ended outcome = run({"--export", file, "--task", "A: sleep 1s"});
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.out, QString());
        QCOMPARE(outcome.status, 0);
        QVERIFY2(contents(file).startsWith(beginning), contents(file).left(20).constData());
    }
    QCOMPARE(files().size(), 2);
    QCOMPARE(contents(there), contents(here));
}

void TestCliExports::surroundings_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("other");
    QTest::newRow("time zone") << "TZ"
                               << "UTC"
                               << "Asia/Tokyo";
    QTest::newRow("resolution") << "QT_FONT_DPI"
                                << "96"
                                << "144";
    QTest::newRow("scale of the screen") << "QT_SCALE_FACTOR"
                                         << "1"
                                         << "2";
}

/// Where and on what screen a picture is made makes no difference.
void TestCliExports::surroundings()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const QString, other);
    QStringList arguments{"--task", "A: sleep 1s, compute 500ms", "--task", "B: block 300ms"};
    for (const char *ending : {".png", ".svg", ".pdf", ".gif"})
        arguments << "--export" << QStringLiteral("a") + QString::fromLatin1(ending);
    for (const QString &set : {value, other}) {
        QVERIFY(QDir(m_folder->path()).mkdir(QString(set).replace(u'/', u'-')));
        QProcess process;
        process.setWorkingDirectory(path(QString(set).replace(u'/', u'-')));
        start(process, arguments, {}, {{variable, set}});
        const Ended outcome = finish(process);
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.status, 0);
    }
    for (const QString &file : QDir(path(value)).entryList(QDir::Files))
        QVERIFY2(contents(path(value + u'/' + file)) ==
                     contents(path(QString(other).replace(u'/', u'-') + u'/' + file)),
                 qPrintable(file));
}

void TestCliExports::everyLesson_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : exampleNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestCliExports::everyLesson()
{
    QFETCH(const QString, name);
    QStringList arguments{"--example", name, "--size", "640x360"};
    for (const ExportFormat &format : exportFormats())
        arguments << "--export" << path("out" + format.ending);
    const Ended outcome = run(arguments);
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.status, 0);
    QCOMPARE(files().size(), static_cast<qsizetype>(exportFormats().size()));
    for (const QString &file : files())
        QVERIFY2(contents(path(file)).size() > 300, qPrintable(file));
}

void TestCliExports::looks_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QColor>("ground");
    const QColor light(0xfa, 0xfa, 0xf8);
    QTest::newRow("usual") << QStringList{} << QSize(1280, 720) << light;
    QTest::newRow("size") << QStringList{"--size", "900x700"} << QSize(900, 700) << light;
    QTest::newRow("scale") << QStringList{"--scale", "1.5"} << QSize(1920, 1080) << light;
    QTest::newRow("both") << QStringList{"--size=600x400", "--scale=8"} << QSize(4800, 3200) << light;
    QTest::newRow("print") << QStringList{"--theme", "print"} << QSize(1280, 720) << QColor(Qt::white);
    QTest::newRow("dark") << QStringList{"--theme", "dark"} << QSize(1280, 720) << QColor(0x16, 0x18, 0x1c);
    QTest::newRow("stacked") << QStringList{"--layout", "stacked"} << QSize(1280, 754) << light;
    QTest::newRow("a moment") << QStringList{"--at", "1500ms"} << QSize(1280, 720) << light;
}

void TestCliExports::looks()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QSize, size);
    QFETCH(const QColor, ground);
    const QStringList task{"--task", "A: sleep 1s, compute 1s", "--task", "B: sleep 2s"};
    const Ended outcome = run(task + arguments + QStringList{"--export", path("a.png")});
    QCOMPARE(outcome.err, QString());
    const QImage image(path("a.png"));
    QCOMPARE(image.size(), size);
    QCOMPARE(image.pixelColor(2, 2), ground);
    if (arguments.isEmpty())
        return;
    QCOMPARE(run(task + QStringList{"--export", path("usual.png")}).status, 0);
    QVERIFY(contents(path("a.png")) != contents(path("usual.png")));
}

/// What can't be told on so little is not drawn anyhow.
void TestCliExports::tooSmall()
{
    for (const char *ending : {".png", ".svg", ".pdf", ".gif"}) {
        const QString file = path(QStringLiteral("a") + QString::fromLatin1(ending));
        const Ended outcome = run({"--export", file, "--size", "320x240", "--task", "A: sleep 1s"});
        QCOMPARE(outcome.err,
                 QStringLiteral("interleave: %1 cannot be written: the picture is too small for its "
                                "charts (at least 548 × 256 was expected)\n")
                     .arg(file));
        QCOMPARE(outcome.status, 1);
        QCOMPARE(run({"--export", file, "--size", "548x256", "--task", "A: sleep 1s"}).status, 0);
    }
    QCOMPARE(files().size(), 4);
}

void TestCliExports::severalAtOnce()
{
    const Ended outcome = run({"--export", path("a.csv"), "--export", path("a.svg"), "--export",
                               path("b.svg"), "--summary", "json"});
    QCOMPARE(outcome.err, QString());
    QVERIFY(outcome.out.startsWith(QStringLiteral("{\"format\":\"interleave-run\"")));
    QCOMPARE(outcome.out.count(u'\n'), 1);
    QCOMPARE(files(), QStringList({"a.csv", "a.svg", "b.svg"}));
    QCOMPARE(contents(path("a.svg")), contents(path("b.svg")));
}

void TestCliExports::cannotBeWritten_data()
{
    QTest::addColumn<QString>("ending");
    for (const ExportFormat &format : exportFormats())
        QTest::newRow(qPrintable(format.ending.toString())) << format.ending.toString();
}

/// The others are written all the same.
void TestCliExports::cannotBeWritten()
{
    QFETCH(const QString, ending);
    const QString missing = path("missing/a" + ending);
    const QString good = path("good" + ending);
    const Ended outcome = run({"--export", missing, "--export", good, "--task", "A: sleep 1s"});
    QCOMPARE(outcome.err,
             QStringLiteral("interleave: %1 cannot be written: No such file or directory\n").arg(missing));
    QCOMPARE(outcome.status, 1);
    QCOMPARE(files(), QStringList(QStringLiteral("good") + ending));

    QVERIFY(QDir(m_folder->path()).mkdir("folder" + ending));
    const QString folder = path("folder" + ending);
    const Ended other = run({"--export", folder, "--task", "A: sleep 1s"});
    QVERIFY2(other.err.startsWith(QStringLiteral("interleave: %1 cannot be written: ").arg(folder)),
             qPrintable(other.err));
    QCOMPARE(other.status, 1);
}

void TestCliExports::emptyScenario()
{
    QFile file(path("empty.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":\"interleave-scenario\",\"version\":1,\"tasks\":[]}");
    file.close();
    for (const ExportFormat &format : exportFormats()) {
        const Ended outcome = run({path("empty.json"), "--export", path("out" + format.ending)});
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.status, 0);
    }
    QCOMPARE(files().size(), static_cast<qsizetype>(exportFormats().size()) + 1);
}

/// Ctrl+C gives up what is being written and all that was to follow.
void TestCliExports::interrupted()
{
#ifdef Q_OS_LINUX
    QProcess process;
    start(process, {"--task", "A*20: sleep 3s", "--export", path("a.gif"), "--export", path("b.csv")});
    QVERIFY(process.waitForStarted(kPatience));
    QTRY_VERIFY_WITH_TIMEOUT(catchesInterrupt(process), kPatience);
    kill(static_cast<pid_t>(process.processId()), SIGINT);
    const Ended outcome = finish(process);
    QCOMPARE(outcome.err, QStringLiteral("interleave: %1 cannot be written: it was cancelled\n"
                                         "interleave: %2 cannot be written: it was cancelled\n")
                              .arg(path("a.gif"), path("b.csv")));
    QCOMPARE(outcome.status, 1);
    QCOMPARE(files(), QStringList());
#else
    QSKIP("needs /proc to know when the program is ready");
#endif
}

QTEST_GUILESS_MAIN(TestCliExports)
#include "tst_cli_exports.moc"
