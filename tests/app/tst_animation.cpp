// SPDX-License-Identifier: MIT
#include "app/export/animation.h"
#include "app/export/exportformats.h"
#include "app/export/picturewriter.h"
#include "app/window/preview.h"
#include "core/scenario/examples.h"
#include "core/scenario/stepnotation.h"

#include <QBuffer>
#include <QtTest/QtTest>

#include <gif_lib.h>

#include <map>

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

PictureStyle smallStyle()
{
    PictureStyle style;
    style.size = QSize(700, 420);
    return style;
}

QByteArray animationOf(const ChartSubject &subject, const PictureStyle &style = smallStyle(),
                       const Progress &progress = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeAnimation(buffer, subject, style, progress) ? buffer.data() : QByteArray();
}

/// A GIF as giflib reads it.
struct ReadGif
{
    int pictures = 0;
    QImage last; ///< what is seen in the end
};

void drawOver(QImage &image, const SavedImage &picture, const ColorMapObject &colors)
{
    GraphicsControlBlock control{};
    control.TransparentColor = NO_TRANSPARENT_COLOR;
    for (int index = 0; index < picture.ExtensionBlockCount; ++index) {
        const ExtensionBlock &block = picture.ExtensionBlocks[index];
        if (block.Function == GRAPHICS_EXT_FUNC_CODE)
            DGifExtensionToGCB(static_cast<std::size_t>(block.ByteCount), block.Bytes, &control);
    }
    const GifImageDesc &area = picture.ImageDesc;
    for (int y = 0; y < area.Height; ++y) {
        for (int x = 0; x < area.Width; ++x) {
            const int index = picture.RasterBits[y * area.Width + x];
            const GifColorType &color = colors.Colors[index];
            if (index != control.TransparentColor)
                image.setPixel(area.Left + x, area.Top + y, qRgb(color.Red, color.Green, color.Blue));
        }
    }
}

/// Nothing where it is none.
std::optional<ReadGif> readGif(const QByteArray &gif)
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
    ReadGif result{file->ImageCount, QImage(file->SWidth, file->SHeight, QImage::Format_RGB32)};
    for (int picture = 0; isWhole && picture < file->ImageCount; ++picture)
        drawOver(result.last, file->SavedImages[picture], *file->SColorMap);
    DGifCloseFile(file, &error);
    return isWhole ? std::optional(result) : std::nullopt;
}

constexpr int kLikeness = 20; ///< nobody sees less than that on a pixel of an edge

/// By how much the two differ at most, in any channel of any pixel.
int farthest(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return 255;
    int most = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            most = std::max({most, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                             std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return most;
}

} // namespace

class TestAnimation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pace_data();
    void pace();
    void hasEveryFrame();
    void moment_data();
    void moment();
    void colors_data();
    void colors();
    void partsStayWhereTheyAre();
    void aCrowdIsNotTooLarge();
    void sameBytes();
    void canBeGivenUp();
    void isAnExport();
};

void TestAnimation::pace_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<quint32>("rows");
    QTest::addColumn<int>("frames");
    QTest::newRow("nothing") << qint64(0) << 1U << 1;
    QTest::newRow("a nanosecond") << qint64(1) << 1U << 31;
    QTest::newRow("short") << qint64(20'000'000) << 1U << 31;
    QTest::newRow("as it was") << qint64(6'000'000'000) << 1U << 91;
    QTest::newRow("a minute") << qint64(60'000'000'000) << 1U << 901;
    QTest::newRow("an hour") << qint64(3'600'000'000'000) << 1U << 901;
    QTest::newRow("some rows") << qint64(6'000'000'000) << 39U << 91;
    QTest::newRow("many rows") << qint64(6'000'000'000) << 40U << 61;
}

void TestAnimation::pace()
{
    QFETCH(qint64, total);
    QFETCH(quint32, rows);
    QTEST(AnimationPace::of(Nanoseconds(total), rows).frameCount, "frames");
}

void TestAnimation::hasEveryFrame()
{
    const QByteArray gif = animationOf(sleeper("sleep 2s"));
    const auto read = readGif(gif);
    QVERIFY(read);
    QCOMPARE(read->pictures, 31);
    QVERIFY(gif.contains("NETSCAPE2.0"));
}

void TestAnimation::moment_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<int>("pictures");
    QTest::newRow("the beginning") << qint64(0) << 1;
    QTest::newRow("soon") << qint64(500) << 31;
    QTest::newRow("the middle") << qint64(3000) << 46;
    QTest::newRow("the end") << qint64(6000) << 91;
    QTest::newRow("long after it") << qint64(60'000) << 91;
}

/// It goes as far as that, and stays there.
void TestAnimation::moment()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const int, pictures);
    PictureStyle style = smallStyle();
    style.moment = std::chrono::milliseconds(milliseconds);
    const ChartSubject subject = sleeper("sleep 6s");
    const auto read = readGif(animationOf(subject, style));
    QVERIFY(read);
    QCOMPARE(read->pictures, pictures);
    QVERIFY(farthest(read->last, imageOf(ComparisonPicture(subject, style))) < kLikeness);
}

void TestAnimation::colors_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<Theme>("theme");
    Scenario many;
    many.tasks.emplace_back(QStringLiteral("w"), parseSteps(u"sleep 50ms..150ms, compute 5ms").steps, 20);
    const std::map<QString, Theme> themes{
        {"light", Theme::light()}, {"dark", Theme::dark()}, {"print", Theme::print()}};
    for (const auto &[name, theme] : themes) {
        const auto row = [&theme = theme, end = QString(QStringLiteral(", ") + name)](
                             const QString &begin, const Scenario &scenario) {
            QTest::newRow(qPrintable(QString(begin + end))) << scenario << theme;
        };
        for (const char *lesson : {"Asyncio 101", "Parsing blocks the loop"})
            row(QString::fromLatin1(lesson), *example(QString::fromLatin1(lesson)));
        row(QStringLiteral("20 tasks"), many);
    }
}

/// The end looks like a picture of it.
void TestAnimation::colors()
{
    QFETCH(const Scenario, scenario);
    QFETCH(const Theme, theme);
    ChartSubject subject;
    subject.plan = makePreview(scenario);
    subject.run = subject.plan;
    PictureStyle style;
    style.theme = theme;
    const auto read = readGif(animationOf(subject, style));
    QVERIFY(read);
    const QImage meant = imageOf(ComparisonPicture(subject, style));
    QVERIFY2(farthest(read->last, meant) < kLikeness,
             qPrintable(QString::number(farthest(read->last, meant))));
}

/// While it runs the legend also tells what is planned, which may take it a line more.
void TestAnimation::partsStayWhereTheyAre()
{
    for (int width = 600; width < 900; width += 20) {
        PictureStyle style = smallStyle();
        style.size = QSize(width, 640);
        ComparisonPicture picture(sleeper("sleep 2s, compute 1s, sleep 2s, fail"), style);
        picture.setMoment({});
        const QImage over = imageOf(picture);
        picture.setMoment(1s);
        const QImage during = imageOf(picture);
        const auto column = [&](const QImage &image) { // through the cards' edges, left of all else
            QList<QRgb> colors;
            for (int y = 0; y < image.height(); ++y)
                colors << image.pixel(24, y);
            return colors;
        };
        QCOMPARE(column(during), column(over));
    }
}

/// A minute of animation is a few megabytes.
void TestAnimation::aCrowdIsNotTooLarge()
{
    Scenario scenario;
    scenario.tasks.emplace_back(QStringLiteral("worker"), parseSteps(u"sleep 100ms..3s, compute 5ms").steps,
                                100);
    scenario.concurrent.limit = 20;
    ChartSubject subject;
    subject.plan = makePreview(scenario);
    subject.run = subject.plan;
    PictureStyle style;
    style.size = ComparisonPicture(subject, style).wantedSize();
    const qsizetype size = animationOf(subject, style).size();
    QVERIFY2(size > 0 && size < 5'000'000, qPrintable(QString::number(size)));
}

void TestAnimation::sameBytes()
{
    const QByteArray first = animationOf(sleeper("sleep 2s"));
    QVERIFY(!first.isEmpty());
    QCOMPARE(animationOf(sleeper("sleep 2s")), first);
}

void TestAnimation::canBeGivenUp()
{
    QVERIFY(animationOf(sleeper("sleep 2s"), smallStyle(), [](double done) { return done < 0.3; }).isEmpty());
}

void TestAnimation::isAnExport()
{
    const ExportFormat *format = exportFormatOf(QStringLiteral("/x/a.gif"));
    QVERIFY(format);
    QVERIFY(format->needs == ExportNeeds::Picture);
}

QTEST_MAIN(TestAnimation)
#include "tst_animation.moc"
