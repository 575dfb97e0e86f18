// SPDX-License-Identifier: MIT
#include "app/export/picturewriter.h"
#include "app/window/preview.h"
#include "core/scenario/examples.h"

#include <QtTest/QtTest>
#include <QXmlStreamReader>

#include <cstdlib>

using namespace interleave;

namespace {

ChartSubject lesson(const QString &name)
{
    ChartSubject subject;
    subject.plan = makePreview(*example(name));
    subject.run = subject.plan;
    return subject;
}

/// What the program prints; nothing if it fails or complains.
std::optional<QByteArray> outputOf(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.start(QString::fromLatin1(program), arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    const QByteArray complaint = process.readAllStandardError();
    if (!complaint.isEmpty()) {
        qWarning("%s: %s", program, complaint.constData());
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// How far two pictures are apart, from 0 to 1: the mean difference of what an eye makes of 8 by 8 pixels,
/// and the largest one.
struct Distance
{
    double mean = 1.0;
    double most = 1.0;
};

Distance distance(const QImage &one, const QImage &other)
{
    if (one.isNull() || one.size() != other.size())
        return {};
    constexpr int kPatch = 8;
    const QSize small = one.size() / kPatch;
    const auto patches = [small](const QImage &image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = patches(one);
    const QImage b = patches(other);
    Distance result{.mean = 0.0, .most = 0.0};
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int sum =
                std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
            const double here = sum / (3 * 255.0);
            result.mean += here / (small.width() * small.height());
            result.most = std::max(result.most, here);
        }
    }
    return result;
}

bool isLike(const QImage &one, const QImage &other)
{
    const Distance found = distance(one, other);
    qInfo("mean %.4f, most %.3f", found.mean, found.most);
    return found.mean < 0.006 && found.most < 0.3;
}

/// Its pieces of text, sorted.
QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QStringLiteral("text"))
            texts << reader.readElementText();
    }
    texts.sort();
    return texts;
}

} // namespace

/// What other programs make of the pictures.
class TestPictureViewers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void svgIsDrawnAlike_data() { lessonsAndThemes(); }
    void svgIsDrawnAlike();
    void pdfIsDrawnAlike_data() { lessonsAndThemes(); }
    void pdfIsDrawnAlike();
    void pdfHasTextsAndFonts_data();
    void pdfHasTextsAndFonts();
    void otherPicturesAreNotAlike();

private:
    static void lessonsAndThemes();
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    const QTemporaryDir m_folder;
};

void TestPictureViewers::lessonsAndThemes()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Theme>("theme");
    for (const QString &name :
         {QStringLiteral("Parsing blocks the loop"), QStringLiteral("Timeout"),
          QStringLiteral("One fails, the group is cancelled"), QStringLiteral("Threads to the rescue"),
          QStringLiteral("A thousand sleepers")}) {
        QTest::addRow("%s, light", qPrintable(name)) << name << Theme::light();
        QTest::addRow("%s, dark", qPrintable(name)) << name << Theme::dark();
        QTest::addRow("%s, print", qPrintable(name)) << name << Theme::print();
    }
}

void TestPictureViewers::svgIsDrawnAlike()
{
    QFETCH(QString, name);
    QFETCH(Theme, theme);
    PictureStyle style;
    style.theme = theme;
    const ChartSubject subject = lesson(name);
    QVERIFY(write(path("picture.svg"), svgPicture(subject, style).value()));
    QVERIFY(outputOf("xmllint", {QStringLiteral("--noout"), path("picture.svg")}));
    const auto png = outputOf("rsvg-convert", {path("picture.svg")});
    QVERIFY(png);
    QVERIFY(
        isLike(QImage::fromData(*png, "PNG"), QImage::fromData(pngPicture(subject, style).value(), "PNG")));
}

void TestPictureViewers::pdfIsDrawnAlike()
{
    QFETCH(QString, name);
    QFETCH(Theme, theme);
    PictureStyle style;
    style.theme = theme;
    const ChartSubject subject = lesson(name);
    QVERIFY(write(path("picture.pdf"), pdfPicture(subject, style).value()));
    const QString width = QString::number(style.size.width());
    const QString height = QString::number(style.size.height());
    QVERIFY(outputOf("pdftoppm",
                     {QStringLiteral("-singlefile"), QStringLiteral("-png"), QStringLiteral("-scale-to-x"),
                      width, QStringLiteral("-scale-to-y"), height, path("picture.pdf"), path("picture")}));
    QVERIFY(isLike(QImage(path("picture.png")), QImage::fromData(pngPicture(subject, style).value(), "PNG")));
}

void TestPictureViewers::pdfHasTextsAndFonts_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Parsing blocks the loop", "Threads to the rescue"}) // with `×` and with `+`
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPictureViewers::pdfHasTextsAndFonts()
{
    QFETCH(const QString, name);
    const ChartSubject subject = lesson(name);
    QVERIFY(write(path("picture.pdf"), pdfPicture(subject, {}).value()));

    const auto text =
        outputOf("pdftotext", {QStringLiteral("-layout"), path("picture.pdf"), QStringLiteral("-")});
    QVERIFY(text);
    const QString flat = QString::fromUtf8(*text).simplified();
    for (const QString &piece : textsOf(svgPicture(subject, {}).value()))
        QVERIFY2(flat.contains(piece.simplified()), qPrintable(piece));

    const auto fonts = outputOf("pdffonts", {path("picture.pdf")});
    QVERIFY(fonts);
    const QStringList lines = QString::fromUtf8(*fonts).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty());
    for (const QString &line : lines) {
        const QStringList cells = line.split(u' ', Qt::SkipEmptyParts);
        QVERIFY2(cells.value(cells.size() - 5) == QStringLiteral("yes"), qPrintable(line)); // emb
        QVERIFY2(cells.value(cells.size() - 3) == QStringLiteral("yes"),
                 qPrintable(line)); // uni: can be searched
    }

    const auto facts = outputOf("pdfinfo", {path("picture.pdf")});
    QVERIFY(facts);
    QVERIFY2(facts->contains(name.toUtf8()), facts->constData());
    QVERIFY2(facts->contains("Interleave"), facts->constData());
    QVERIFY2(facts->contains("Pages:           1"), facts->constData());
}

/// What isLike() says is worth something.
void TestPictureViewers::otherPicturesAreNotAlike()
{
    const auto png = [](const char *name, PictureStyle style = {}) {
        return QImage::fromData(pngPicture(lesson(QString::fromLatin1(name)), style).value(), "PNG");
    };
    const QImage usual = png("Timeout");
    QVERIFY(isLike(usual, png("Timeout")));
    QVERIFY(!isLike(usual, png("A limit of two")));
    PictureStyle without;
    without.hasLegend = false;
    QVERIFY(!isLike(usual, png("Timeout", without)));
    PictureStyle earlier;
    earlier.moment = std::chrono::milliseconds(500);
    QVERIFY(!isLike(usual, png("Timeout", earlier)));
}

QTEST_MAIN(TestPictureViewers)
#include "tst_pictureviewers.moc"
