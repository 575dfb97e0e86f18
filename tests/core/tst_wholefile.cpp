// SPDX-License-Identifier: MIT
// Files that can't be written to their end, as on a full disk. The system is told that files may not get
// larger than that: it refuses in the same way.

#include "core/wholefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace interleave;

namespace {

#ifdef Q_OS_UNIX
/// While one lives, no file gets larger than so many bytes.
class LargestFile
{
public:
    explicit LargestFile(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~LargestFile() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(LargestFile)

private:
    rlimit m_before{};
};
#endif

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWholeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading_data();
    void reading();
    void endless();
    void wholeOrNotAtAll_data();
    void wholeOrNotAtAll();
    void reasonOfTheWriter();
};

void TestWholeFile::reading_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("most");
    QTest::newRow("nothing") << 0 << 100;
    QTest::newRow("some") << 99 << 100;
    QTest::newRow("as much as may be") << 100 << 100;
    QTest::newRow("one too much") << 101 << 100;
    QTest::newRow("far too much") << 5'000'000 << 100;
    QTest::newRow("far from too much") << 100 << 2'000'000'000;
}

void TestWholeFile::reading()
{
    QFETCH(const int, size);
    QFETCH(const int, most);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    const QByteArray bytes(size, 'x');
    QVERIFY(writeWholeFile(path, bytes));
    const auto read = readWholeFile(path, most, QStringLiteral("is too large"));
    QCOMPARE(static_cast<bool>(read), size <= most);
    if (!read) {
        QCOMPARE(read.message(), path + QStringLiteral(": is too large"));
        return;
    }
    QCOMPARE(read.value(), bytes);
    QVERIFY(read.value().capacity() < 10'000); // not as much as there might be
}

/// A file that says that it is empty, and never ends.
void TestWholeFile::endless()
{
    const QString zeros = QStringLiteral("/dev/zero");
    if (!QFile::exists(zeros))
        QSKIP("there is no such file");
    const auto read = readWholeFile(zeros, 3'000'000, QStringLiteral("is too large"));
    QCOMPARE(read.message(), QStringLiteral("/dev/zero: is too large"));
}

void TestWholeFile::wholeOrNotAtAll_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("portion");
    QTest::newRow("nothing fits, in one piece") << 0 << 20 << 20;
    QTest::newRow("a part fits of what is small") << 10 << 20 << 20;
    QTest::newRow("a part fits of what is large") << 5000 << 1'000'000 << 1'000'000;
    QTest::newRow("byte by byte") << 10 << 20 << 1;
    QTest::newRow("in portions") << 50'000 << 100'000 << 1000;
    QTest::newRow("all but a byte") << 19 << 20 << 7;
}

void TestWholeFile::wholeOrNotAtAll()
{
#ifdef Q_OS_UNIX
    QFETCH(const int, limit);
    QFETCH(const int, size);
    QFETCH(const int, portion);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    const auto write = [&](QIODevice &device) -> Result<qint64> {
        for (int done = 0; done < size; done += portion)
            if (auto written = writeAll(device, QByteArray(std::min(portion, size - done), 'x')); !written)
                return written;
        return size;
    };
    QVERIFY(writeWholeFile(path, "before"));
    {
        const LargestFile full(static_cast<rlim_t>(limit));
        const Result<QString> written = writeWholeFile(path, write);
        QVERIFY(!written);
        QCOMPARE(written.message(), path + QStringLiteral(" cannot be written: File too large"));
    }
    QCOMPARE(contents(path), "before");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing is left of the attempt
    QVERIFY(writeWholeFile(path, write));
    QCOMPARE(contents(path), QByteArray(size, 'x'));
#else
    QSKIP("files are not limited here");
#endif
}

/// Who does not want to go on says why.
void TestWholeFile::reasonOfTheWriter()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    const auto written = writeWholeFile(path, [](QIODevice &device) -> Result<qint64> {
        if (const auto part = writeAll(device, "part"); !part)
            return part;
        return Failure{QStringLiteral("cancelled")};
    });
    QVERIFY(!written);
    QCOMPARE(written.message(), path + QStringLiteral(" cannot be written: cancelled"));
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
