// SPDX-License-Identifier: MIT
#include "app/export/exportformats.h"
#include "app/window/preview.h"
#include "core/scenario/examples.h"

#include <QtTest/QtTest>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace interleave;

namespace {

/// Bytes that are allocated now; 0 where nothing tells that. Under AddressSanitizer, which has an allocator
/// of its own, the leak check at the end tells it.
std::size_t allocated()
{
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    return mallinfo2().uordblks + mallinfo2().hblkhd;
#else
    return 0;
#endif
}

ExportSubject subjectOf(const Scenario &scenario)
{
    ExportSubject subject;
    subject.scenario = scenario;
    subject.charts.plan = makePreview(scenario);
    subject.charts.run = subject.charts.plan;
    subject.style.size = QSize(640, 400);
    return subject;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestManyExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandInARow_data();
    void aThousandInARow();
};

void TestManyExports::aThousandInARow_data()
{
    QTest::addColumn<const ExportFormat *>("format");
    for (const ExportFormat &format : exportFormats())
        QTest::addRow("%s", qPrintable(format.ending.toString())) << &format;
}

/// Each of the formats so often that together they are a thousand: always the same bytes, and no memory is
/// kept.
void TestManyExports::aThousandInARow()
{
    QFETCH(const ExportFormat *, format);
    const std::size_t rounds = 1000 / exportFormats().size();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out") + format->ending);
    const Scenario scenario = *example(QStringLiteral("Timeout"));
    QByteArray first;
    std::size_t before = 0;
    for (std::size_t round = 0; round < rounds; ++round) {
        if (round == rounds / 5) // caches of fonts and glyphs are full
            before = allocated();
        QVERIFY(exportFile(subjectOf(scenario), path));
        const QByteArray content = contentOf(path);
        QVERIFY(!content.isEmpty());
        if (round == 0)
            first = content;
        QVERIFY2(content == first, qPrintable(QString::number(round)));
    }
    constexpr std::size_t kNoise = 100'000;
    QVERIFY2(allocated() <= before + kNoise,
             qPrintable(QStringLiteral("%1 bytes were kept").arg(allocated() - before)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

QTEST_MAIN(TestManyExports)
#include "tst_manyexports.moc"
