// SPDX-License-Identifier: MIT
#include "app/export/gifwriter.h"
#include "tests/core/fulldevice.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QtTest/QtTest>

#include <gif_lib.h>

#include <algorithm>
#include <cstring>
#include <random>

using namespace interleave;

namespace {

using namespace std::chrono_literals;

/// A GIF as a viewer sees it.
class DecodedGif
{
public:
    explicit DecodedGif(const QByteArray &bytes)
        : m_left(bytes)
    {
        int error = 0;
        GifFileType *file = DGifOpen(this, &DecodedGif::read, &error);
        if (!file)
            return;
        isGood = DGifSlurp(file) == GIF_OK;
        QImage canvas(file->SWidth, file->SHeight, QImage::Format_RGB32);
        canvas.fill(Qt::magenta);
        for (int i = 0; isGood && i < file->ImageCount; ++i) {
            GraphicsControlBlock control{};
            isGood = DGifSavedExtensionToGCB(file, i, &control) == GIF_OK &&
                     control.DisposalMode == DISPOSE_DO_NOT;
            draw(file->SavedImages[i], *file->SColorMap, control.TransparentColor, canvas);
            frames.push_back(canvas);
            delays.push_back(control.DelayTime);
            const GifImageDesc &area = file->SavedImages[i].ImageDesc;
            areas.emplace_back(area.Left, area.Top, area.Width, area.Height);
            const SavedImage &image = file->SavedImages[i];
            for (int block = 0; block < image.ExtensionBlockCount; ++block)
                loops = loops || (image.ExtensionBlocks[block].ByteCount == 11 &&
                                  std::memcmp(image.ExtensionBlocks[block].Bytes, "NETSCAPE2.0", 11) == 0);
        }
        DGifCloseFile(file, &error);
    }

    bool isGood = false;
    bool loops = false;
    std::vector<QImage> frames;
    std::vector<int> delays; ///< in hundredths of a second
    std::vector<QRect> areas;

private:
    static int read(GifFileType *file, GifByteType *to, int length)
    {
        QByteArray &left = static_cast<DecodedGif *>(file->UserData)->m_left;
        const auto count = std::min<qsizetype>(length, left.size());
        std::memcpy(to, left.constData(), static_cast<std::size_t>(count));
        left.remove(0, count);
        return static_cast<int>(count);
    }

    static void draw(const SavedImage &image, const ColorMapObject &colors, int transparent, QImage &canvas)
    {
        const GifImageDesc &area = image.ImageDesc;
        for (int y = 0; y < area.Height; ++y) {
            for (int x = 0; x < area.Width; ++x) {
                const int index = image.RasterBits[y * area.Width + x];
                const GifColorType color = colors.Colors[index];
                if (index != transparent)
                    canvas.setPixel(area.Left + x, area.Top + y, qRgb(color.Red, color.Green, color.Blue));
            }
        }
    }

    QByteArray m_left;
};

QByteArray gifOf(const GifMovie &movie)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeGif(buffer, movie);
    return written && written.value() == buffer.size() ? buffer.data() : QByteArray();
}

GifMovie movieOf(const std::vector<QImage> &frames)
{
    GifMovie movie;
    movie.size = frames.front().size();
    movie.frameCount = static_cast<int>(frames.size());
    movie.frame = [frames](int number) { return frames[static_cast<std::size_t>(number)]; };
    return movie;
}

/// Pixels of at most so many colours, the same ones for the same seed.
QImage noise(QSize size, int colors, unsigned seed)
{
    std::mt19937 random(seed);
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, 0xFF000000U | (random() % static_cast<unsigned>(colors)) * 65'599U);
    }
    return image;
}

/// Bars that grow under an axis with text, as in a chart.
QImage chart(QSize size, int frame, int frames)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(250, 250, 248));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double now = static_cast<double>(frame) / frames;
    for (int row = 0; row < 24; ++row) {
        painter.setBrush(QColor::fromHsv(row * 15, 160, 200));
        painter.setPen(Qt::NoPen);
        const double length = std::min(now, (row + 1) / 24.0) * (size.width() - 140);
        painter.drawRoundedRect(QRectF(120, 40 + row * 26, length, 20), 3, 3);
        painter.setPen(Qt::black);
        painter.drawText(10, 56 + row * 26, QStringLiteral("task %1").arg(row));
    }
    painter.drawText(10, 20, QStringLiteral("%1 s").arg(now * 60, 0, 'f', 2));
    painter.drawLine(QPointF(120 + now * (size.width() - 140), 30),
                     QPointF(120 + now * (size.width() - 140), 680));
    return image;
}

} // namespace

class TestGifWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackPixelByPixel_data();
    void comesBackPixelByPixel();
    void onlyWhatHasChanged();
    void delays_data();
    void delays();
    void sameBytes();
    void tooManyColors();
    void fullDevice_data();
    void fullDevice();
    void givingUp_data();
    void givingUp();
    void noFrame();
    void size_data();
    void size();
    void aMinuteOfAChart();
};

void TestGifWriter::comesBackPixelByPixel_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("colors");
    QTest::addColumn<int>("frames");
    QTest::newRow("one pixel") << QSize(1, 1) << 1 << 1;
    QTest::newRow("one colour") << QSize(40, 30) << 1 << 3;
    QTest::newRow("two colours") << QSize(40, 30) << 2 << 5;
    QTest::newRow("three colours and none") << QSize(17, 31) << 3 << 5;
    QTest::newRow("four colours and none") << QSize(17, 31) << 4 << 5;
    QTest::newRow("127 colours") << QSize(64, 64) << 127 << 5;
    QTest::newRow("128 colours") << QSize(64, 64) << 128 << 5;
    QTest::newRow("all there may be") << QSize(101, 67) << 255 << 10;
}

void TestGifWriter::comesBackPixelByPixel()
{
    QFETCH(const QSize, size);
    QFETCH(const int, colors);
    QFETCH(const int, frames);
    std::vector<QImage> images;
    for (int i = 0; i < frames; ++i) {
        QImage image = i % 2 == 0 || i == 0 ? noise(size, colors, static_cast<unsigned>(i)) : images.back();
        image.setPixel(size.width() / 2, size.height() / 2, image.pixel(0, 0));
        images.push_back(image);
    }
    const DecodedGif gif(gifOf(movieOf(images)));
    QVERIFY(gif.isGood);
    QVERIFY(gif.loops);
    QCOMPARE(gif.frames.size(), images.size());
    for (std::size_t i = 0; i < images.size(); ++i)
        QCOMPARE(gif.frames[i], images[i]);
}

void TestGifWriter::onlyWhatHasChanged()
{
    QImage image = noise(QSize(100, 80), 30, 1);
    std::vector<QImage> images{image, image};
    image.setPixel(10, 20, qRgb(1, 2, 3));
    images.push_back(image);
    image.setPixel(10, 20, qRgb(3, 2, 1));
    image.setPixel(99, 79, qRgb(3, 2, 1));
    images.push_back(image);
    const DecodedGif gif(gifOf(movieOf(images)));
    QCOMPARE(gif.areas,
             (std::vector<QRect>{{0, 0, 100, 80}, {0, 0, 1, 1}, {10, 20, 1, 1}, {10, 20, 90, 60}}));
    QCOMPARE(gif.frames, images);
}

void TestGifWriter::delays_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<std::vector<int>>("hundredths");
    QTest::newRow("20 a second") << qint64{50'000'000} << std::vector{5, 5, 5, 5, 5, 5, 200};
    QTest::newRow("15 a second") << qint64{66'666'667} << std::vector{7, 6, 7, 7, 6, 7, 200};
    QTest::newRow("12 a second") << qint64{83'333'333} << std::vector{8, 9, 8, 8, 9, 8, 200};
    QTest::newRow("one in 20 minutes")
        << qint64{1'200'000'000'000} << std::vector{65'535, 65'535, 65'535, 65'535, 65'535, 65'535, 200};
}

/// What is rounded does not add up.
void TestGifWriter::delays()
{
    QFETCH(const qint64, nanoseconds);
    QFETCH(const std::vector<int>, hundredths);
    GifMovie movie = movieOf(std::vector<QImage>(7, noise(QSize(5, 5), 3, 1)));
    movie.frameLength = std::chrono::nanoseconds(nanoseconds);
    QCOMPARE(DecodedGif(gifOf(movie)).delays, hundredths);
}

void TestGifWriter::sameBytes()
{
    const auto movie = [] {
        GifMovie made = movieOf({chart(QSize(640, 360), 0, 3), chart(QSize(640, 360), 1, 3)});
        made.flatColors = {QColor(250, 250, 248)};
        return made;
    };
    QVERIFY(!gifOf(movie()).isEmpty());
    QCOMPARE(gifOf(movie()), gifOf(movie()));
}

/// Flat colours stay as they are, and what was one colour stays one.
void TestGifWriter::tooManyColors()
{
    QImage image = noise(QSize(120, 100), 5000, 7);
    const QColor seldom(12, 200, 34);
    image.setPixelColor(3, 3, seldom);
    const QRgb often = qRgb(90, 80, 70);
    for (int x = 0; x < image.width(); ++x)
        image.setPixel(x, 50, often);
    GifMovie movie = movieOf({image});
    movie.flatColors = {seldom, QColor(1, 1, 1), seldom};
    const DecodedGif gif(gifOf(movie));
    QCOMPARE(gif.frames.size(), std::size_t{1});
    QCOMPARE(gif.frames[0].pixelColor(3, 3), seldom);
    QHash<QRgb, QRgb> becomes;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb shown = gif.frames[0].pixel(x, y);
            QCOMPARE(shown, *becomes.insert(image.pixel(x, y), becomes.value(image.pixel(x, y), shown)));
        }
    }
    QCOMPARE(becomes.value(often), often);
    const QSet<QRgb> left(becomes.cbegin(), becomes.cend());
    QCOMPARE(left.size(), 255);
}

void TestGifWriter::fullDevice_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {0, 5, 500, 5000})
        QTest::addRow("%d bytes", room) << room;
}

void TestGifWriter::fullDevice()
{
    QFETCH(const int, room);
    FullDevice device(room);
    const auto written =
        writeGif(device, movieOf({noise(QSize(200, 200), 200, 1), noise(QSize(200, 200), 200, 2)}));
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("it is full"));
}

void TestGifWriter::givingUp_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("at once") << 0;
    QTest::newRow("while it counts") << 3;
    QTest::newRow("while it writes") << 14;
}

void TestGifWriter::givingUp()
{
    QFETCH(const int, after);
    GifMovie movie = movieOf(std::vector<QImage>(10, noise(QSize(50, 50), 20, 1)));
    int asked = 0;
    movie.frame = [made = movie.frame, &asked](int number) {
        ++asked;
        return made(number);
    };
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    std::vector<double> told;
    const auto written = writeGif(buffer, movie, [&](double done) {
        told.push_back(done);
        return asked < after;
    });
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("it was cancelled"));
    QCOMPARE(asked, after);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), after / 20.0);
}

void TestGifWriter::noFrame()
{
    GifMovie movie = movieOf(std::vector<QImage>(5, noise(QSize(5, 5), 3, 1)));
    movie.frame = [made = movie.frame](int number) { return number == 3 ? QImage() : made(number); };
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeGif(buffer, movie);
    QVERIFY(!written);
    QCOMPARE(written.message(), QStringLiteral("frame 4 could not be drawn"));
}

void TestGifWriter::size_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("none") << QSize();
    QTest::newRow("empty") << QSize(0, 10);
    QTest::newRow("too wide") << QSize(65'536, 1);
    QTest::newRow("too high") << QSize(1, 65'536);
}

void TestGifWriter::size()
{
    QFETCH(const QSize, size);
    GifMovie movie = movieOf({noise(QSize(5, 5), 3, 1)});
    movie.size = size;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = writeGif(buffer, movie);
    QVERIFY(!written);
    QVERIFY(written.message().startsWith(QStringLiteral("a GIF is 1 to 65535 pixels wide and high")));
}

/// A minute of animation has to fit into a few MB; what it takes of the clock is told, not judged.
void TestGifWriter::aMinuteOfAChart()
{
    constexpr int kFrames = 60 * 15;
    const QSize size(1280, 720);
    GifMovie movie;
    movie.size = size;
    movie.frameCount = kFrames;
    movie.frameLength = 66'666'667ns;
    qint64 drawing = 0;
    movie.frame = [&](int number) {
        QElapsedTimer timer;
        timer.start();
        QImage made = chart(size, number, kFrames);
        drawing += timer.nsecsElapsed();
        return made;
    };
    QElapsedTimer timer;
    timer.start();
    const QByteArray gif = gifOf(movie);
    qInfo("%lld bytes, %lld ms, of which %lld to draw", static_cast<long long>(gif.size()),
          static_cast<long long>(timer.elapsed()), static_cast<long long>(drawing / 1'000'000));
    QVERIFY(!gif.isEmpty());
    QVERIFY(gif.size() < 5'000'000);
}

QTEST_MAIN(TestGifWriter)
#include "tst_gifwriter.moc"
