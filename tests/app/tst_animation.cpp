// SPDX-License-Identifier: MIT
#include "app/export/animation.h"
#include "app/export/exportformats.h"
#include "app/window/preview.h"
#include "core/scenario/stepnotation.h"

#include <QBuffer>
#include <QtTest/QtTest>

#include <gif_lib.h>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

ChartSubject sleeper(const char *steps)
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("A"), parseSteps(QString::fromLatin1(steps)).steps);
    ChartSubject subject;
    subject.plan = makePreview(scenario);
    subject.run = subject.plan;
    return subject;
}

QByteArray animationOf(const ChartSubject &subject, const Progress &progress = {})
{
    PictureStyle style;
    style.size = QSize(700, 420);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeAnimation(buffer, subject, style, progress) ? buffer.data() : QByteArray();
}

/// How many pictures there are in a GIF; nothing where it is none.
std::optional<int> picturesIn(const QByteArray &gif)
{
    QBuffer buffer;
    buffer.setData(gif);
    buffer.open(QIODevice::ReadOnly);
    const auto read = [](GifFileType *file, GifByteType *bytes, int count) {
        auto *from = static_cast<QBuffer *>(file->UserData);
        return static_cast<int>(from->read(reinterpret_cast<char *>(bytes), count));
    };
    int error = 0;
    GifFileType *file = DGifOpen(&buffer, read, &error);
    if (!file)
        return std::nullopt;
    const bool isWhole = DGifSlurp(file) == GIF_OK;
    const int count = file->ImageCount;
    DGifCloseFile(file, &error);
    return isWhole ? std::optional(count) : std::nullopt;
}

} // namespace

class TestAnimation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pace_data();
    void pace();
    void hasEveryFrame();
    void sameBytes();
    void canBeGivenUp();
    void isAnExport();
};

void TestAnimation::pace_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<int>("frames");
    QTest::newRow("nothing") << qint64(0) << 1;
    QTest::newRow("a nanosecond") << qint64(1) << 31;
    QTest::newRow("short") << qint64(20'000'000) << 31;
    QTest::newRow("as it was") << qint64(6'000'000'000) << 91;
    QTest::newRow("a minute") << qint64(60'000'000'000) << 901;
    QTest::newRow("an hour") << qint64(3'600'000'000'000) << 901;
}

void TestAnimation::pace()
{
    QFETCH(qint64, total);
    QTEST(AnimationPace::of(Nanoseconds(total)).frameCount, "frames");
}

void TestAnimation::hasEveryFrame()
{
    const QByteArray gif = animationOf(sleeper("sleep 2s"));
    QCOMPARE(picturesIn(gif), std::optional(31));
    QVERIFY(gif.contains("NETSCAPE2.0"));
}

void TestAnimation::sameBytes()
{
    const QByteArray first = animationOf(sleeper("sleep 2s"));
    QVERIFY(!first.isEmpty());
    QCOMPARE(animationOf(sleeper("sleep 2s")), first);
}

void TestAnimation::canBeGivenUp()
{
    QVERIFY(animationOf(sleeper("sleep 2s"), [](double done) { return done < 0.3; }).isEmpty());
}

void TestAnimation::isAnExport()
{
    const ExportFormat *format = exportFormatOf(QStringLiteral("/x/a.gif"));
    QVERIFY(format);
    QVERIFY(format->needs == ExportNeeds::Picture);
}

QTEST_MAIN(TestAnimation)
#include "tst_animation.moc"
