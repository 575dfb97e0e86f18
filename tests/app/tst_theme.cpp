// SPDX-License-Identifier: MIT
#include "app/theme/applytheme.h"
#include "app/theme/contrast.h"
#include "app/theme/flatstyle.h"
#include "app/theme/glyphs.h"
#include "app/theme/icons.h"
#include "app/theme/patterns.h"

#include <QComboBox>
#include <QStyleOptionComboBox>
#include <QtTest/QtTest>

namespace interleave {

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsWcag_data();
    void contrastIsWcag();
    void everyPairHasContrast_data();
    void everyPairHasContrast();
    void huesHaveContrast_data();
    void huesHaveContrast();
    void codeHasContrast_data();
    void codeHasContrast();
    void huesRepeatWithAnotherShape();
    void fontsFollowTheSystem();
    void glyphsFillTheirSquare_data();
    void glyphsFillTheirSquare();
    void iconsAreCrispAtAnyRatio();
    void patternsStayInsideAndContinue_data();
    void patternsStayInsideAndContinue();
    void capsKeepToRealEnds();
    void styleSheetIsComplete_data();
    void styleSheetIsComplete();
    void boxesAreWideEnough_data();
    void boxesAreWideEnough();
};

static void addThemes()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::light();
    QTest::newRow("dark") << Theme::dark();
    QTest::newRow("print") << Theme::print();
    QTest::newRow("high contrast") << Theme::highContrast(false);
    QTest::newRow("high contrast, dark") << Theme::highContrast(true);
}

void ThemeTest::contrastIsWcag_data()
{
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("other");
    QTest::addColumn<double>("ratio");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("the other way round") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
    QTest::newRow("the same") << QColor(0x0B6BCB) << QColor(0x0B6BCB) << 1.0;
    QTest::newRow("the grey that just fails") << QColor(0x777777) << QColor(Qt::white) << 4.478;
    QTest::newRow("red on white") << QColor(0xFF0000) << QColor(Qt::white) << 3.998;
}

void ThemeTest::contrastIsWcag()
{
    QFETCH(QColor, one);
    QFETCH(QColor, other);
    QFETCH(double, ratio);
    QVERIFY(std::abs(contrastRatio(one, other) - ratio) < 0.001);
}

void ThemeTest::everyPairHasContrast_data()
{
    addThemes();
}

void ThemeTest::everyPairHasContrast()
{
    QFETCH(Theme, theme);
    struct Pair
    {
        const char *name;
        QColor color;
        QColor ground;
        double ratio;
    };
    const Pair pairs[] = {
        {"text on window", theme.text, theme.windowBackground, kTextContrast},
        {"text on card", theme.text, theme.card, kTextContrast},
        {"text on selection", theme.text, theme.selection, kTextContrast},
        {"text on button", theme.text, theme.buttonBackground, kTextContrast},
        {"text on button under the pointer", theme.text, theme.buttonHover, kTextContrast},
        {"text on pressed button", theme.text, theme.buttonPressed, kTextContrast},
        {"text on field", theme.text, theme.fieldBackground, kTextContrast},
        {"muted on window", theme.mutedText, theme.windowBackground, kTextContrast},
        {"muted on card", theme.mutedText, theme.card, kTextContrast},
        {"muted on selection", theme.mutedText, theme.selection, kTextContrast},
        {"faint on window", theme.faintText, theme.windowBackground, kTextContrast},
        {"faint on card", theme.faintText, theme.card, kTextContrast},
        {"faint on field", theme.faintText, theme.fieldBackground, kTextContrast},
        {"accent text", theme.accentText, theme.accent, kTextContrast},
        {"accent text under the pointer", theme.accentText, theme.accentHover, kTextContrast},
        {"warning on window", theme.warning, theme.windowBackground, kTextContrast},
        {"warning on card", theme.warning, theme.card, kTextContrast},
        {"warning on selection", theme.warning, theme.selection, kTextContrast},
        {"tip", theme.tipText, theme.tipBackground, kTextContrast},
        {"accent on card", theme.accent, theme.card, kMarkContrast},
        {"focus on window", theme.focusRing, theme.windowBackground, kMarkContrast},
        {"focus on card", theme.focusRing, theme.card, kMarkContrast},
        {"focus on button", theme.focusRing, theme.buttonBackground, kMarkContrast},
        {"dotted line", theme.dottedLine, theme.card, kMarkContrast},
        {"now line", theme.nowLine, theme.card, kMarkContrast},
        {"scroll handle", theme.scrollHandle, theme.card, kMarkContrast},
        {"verdict sequential", theme.verdictSequential, theme.card, kMarkContrast},
        {"verdict concurrent", theme.verdictConcurrent, theme.card, kMarkContrast},
        {"comment on card", theme.codeComment, theme.card, kTextContrast},
        {"comment on selection", theme.codeComment, theme.selection, kTextContrast},
    };
    for (const Pair &pair : pairs) {
        const double ratio = contrastRatio(pair.color, pair.ground);
        QVERIFY2(ratio >= pair.ratio,
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(pair.name)).arg(ratio)));
    }
}

void ThemeTest::huesHaveContrast_data()
{
    addThemes();
}

void ThemeTest::huesHaveContrast()
{
    QFETCH(Theme, theme);
    for (const TaskHue &hue : theme.hues) {
        QVERIFY(contrastRatio(hue.outline, theme.card) >= kMarkContrast);
        QVERIFY(contrastRatio(hue.previewOutline, theme.card) >= kMarkContrast);
        QVERIFY(contrastRatio(hue.outline, theme.loopTrack) >= kMarkContrast);
        QVERIFY(contrastRatio(hue.onFill, hue.fill) >= kTextContrast);
        QVERIFY(contrastRatio(theme.text, hue.pale) >= kTextContrast);
    }
}

void ThemeTest::codeHasContrast_data()
{
    addThemes();
}

/// Also where a line is lit, in whichever colour somebody gave a task.
void ThemeTest::codeHasContrast()
{
    QFETCH(Theme, theme);
    QVector<QColor> grounds{theme.card, theme.selection};
    for (const TaskHue &hue : theme.hues)
        grounds << hue.pale;
    for (const char *own : {"#000000", "#FFFFFF", "#FF0000", "#00FF00", "#0000FF", "#808080"})
        grounds << theme.hue(hueNumber(QLatin1String(own), 0)).pale;
    for (const QColor &color :
         {theme.text, theme.codeKeyword, theme.codeString, theme.codeNumber, theme.codeName}) {
        for (const QColor &ground : grounds)
            QVERIFY2(contrastRatio(color, ground) >= kTextContrast,
                     qPrintable(color.name() + QStringLiteral(" on ") + ground.name()));
    }
}

void ThemeTest::huesRepeatWithAnotherShape()
{
    const Theme theme = Theme::light();
    QCOMPARE(theme.hue(0).fill, QColor(0x0072B2));
    QCOMPARE(theme.hue(5).fill, QColor(0x56B4E9));
    QCOMPARE(theme.hue(6).fill, theme.hue(0).fill);
    QVERIFY(theme.hue(6).cap != theme.hue(0).cap);
    QCOMPARE(theme.hue(12), theme.hue(0));
    for (std::uint32_t one = 0; one < 6; ++one)
        for (std::uint32_t other = one + 1; other < 6; ++other)
            QVERIFY(theme.hue(one).fill != theme.hue(other).fill);
}

void ThemeTest::fontsFollowTheSystem()
{
    QFont small;
    small.setPixelSize(13);
    QFont large;
    large.setPixelSize(26);
    QCOMPARE(Fonts(small).scale(), 1.0);
    QCOMPARE(Fonts(large).scale(), 2.0);
    QCOMPARE(Fonts(small).font(TextRole::Total).pixelSize(), 26);
    QCOMPARE(Fonts(large).font(TextRole::Title).pixelSize(), 36);
    const QFontMetricsF digits(Fonts(small).font(TextRole::Total));
    QCOMPARE(digits.horizontalAdvance(QStringLiteral("1111")),
             digits.horizontalAdvance(QStringLiteral("8080")));
}

void ThemeTest::glyphsFillTheirSquare_data()
{
    QTest::addColumn<int>("glyph");
    for (int glyph = 0; glyph <= static_cast<int>(Glyph::ChevronLeft); ++glyph)
        QTest::addRow("%d", glyph) << glyph;
}

void ThemeTest::glyphsFillTheirSquare()
{
    QFETCH(int, glyph);
    const QPainterPath path = glyphPath(static_cast<Glyph>(glyph), QRectF(10, 20, 40, 32));
    QVERIFY(!path.isEmpty());
    QVERIFY(QRectF(14, 20, 32, 32).contains(path.boundingRect()));
    QVERIFY(std::max(path.boundingRect().width(), path.boundingRect().height()) > 15);
}

void ThemeTest::iconsAreCrispAtAnyRatio()
{
    const QIcon icon = glyphIcon(Glyph::Stop, Qt::red, Qt::gray);
    const QImage large = icon.pixmap(QSize(16, 16), 2.0).toImage();
    QCOMPARE(large.size(), QSize(32, 32));
    QCOMPARE(large.pixelColor(16, 16), QColor(Qt::red));
    QCOMPARE(large.pixelColor(1, 1).alpha(), 0);
    const QImage off = icon.pixmap(QSize(16, 16), 1.0, QIcon::Disabled).toImage();
    QCOMPARE(off.pixelColor(8, 8), QColor(Qt::gray));
}

void ThemeTest::patternsStayInsideAndContinue_data()
{
    QTest::addColumn<int>("pattern");
    for (const Pattern pattern :
         {Pattern::Hatch, Pattern::CrossHatch, Pattern::Vertical, Pattern::Horizontal, Pattern::Dots})
        QTest::addRow("%d", static_cast<int>(pattern)) << static_cast<int>(pattern);
}

void ThemeTest::patternsStayInsideAndContinue()
{
    QFETCH(int, pattern);
    const auto lines = patternLines(static_cast<Pattern>(pattern), QRectF(13.5, 7.25, 60, 30), 1.0);
    QVERIFY(lines.size() >= 4);
    const QRectF within = QRectF(13.5, 7.25, 60, 30).adjusted(-0.02, -0.02, 0.02, 0.02);
    for (const QLineF &line : lines)
        QVERIFY(within.contains(line.p1()) && within.contains(line.p2()));
    // A wider bar has the same lines where the narrow one was: each of these runs along one of those.
    const auto wider = patternLines(static_cast<Pattern>(pattern), QRectF(13.5, 7.25, 90, 30), 1.0);
    for (const QLineF &line : lines) {
        const bool found = std::any_of(wider.begin(), wider.end(), [&](const QLineF &other) {
            return std::abs(other.p1().x() - line.p1().x()) < 1e-6 &&
                   std::abs(other.p1().y() - line.p1().y()) < 1e-6;
        });
        QVERIFY(found);
    }
    QVERIFY(patternLines(static_cast<Pattern>(pattern), QRectF()).empty());
}

void ThemeTest::capsKeepToRealEnds()
{
    const QRectF rect(0, 0, 40, 20);
    for (const CapShape shape : {CapShape::Round, CapShape::Cut}) {
        QVERIFY(!capPath(rect, shape, 4).contains(QPointF(0.3, 0.3)));
        QVERIFY(!capPath(rect, shape, 4).contains(QPointF(39.7, 19.7)));
        const QPainterPath growing = capPath(rect, shape, 4, {true, false});
        QVERIFY(!growing.contains(QPointF(0.3, 0.3)));
        QVERIFY(growing.contains(QPointF(39.7, 0.3)));
        QCOMPARE(growing.boundingRect(), rect);
    }
}

void ThemeTest::styleSheetIsComplete_data()
{
    addThemes();
}

void ThemeTest::styleSheetIsComplete()
{
    QFETCH(Theme, theme);
    QFont base;
    base.setPixelSize(26);
    const QString sheet = styleSheet(theme, Fonts(base));
    QVERIFY2(!sheet.contains(u'@'), "a name of a colour or a length was not replaced");
    QVERIFY(sheet.contains(theme.accent.name()));
    QVERIFY(sheet.contains(QStringLiteral("border-radius: 12px")));
}

void ThemeTest::boxesAreWideEnough_data()
{
    QTest::addColumn<double>("factor");
    QTest::newRow("as designed") << 1.0;
    QTest::newRow("large") << 2.0;
}

void ThemeTest::boxesAreWideEnough()
{
    QFETCH(double, factor);
    const Fonts fonts = Fonts::system().scaledBy(factor);
    FlatStyle style(Theme::light(), fonts.scale());
    QComboBox box;
    box.setStyle(&style);
    box.setFont(fonts.font(TextRole::Body));
    box.addItems({QStringLiteral("A"), QStringLiteral("Beside each other")});
    box.setCurrentIndex(1);
    box.resize(box.sizeHint());
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const int room =
        style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width();
    const int text = QFontMetrics(box.font()).horizontalAdvance(box.currentText());
    QVERIFY2(room >= text, qPrintable(QStringLiteral("%1 for %2").arg(room).arg(text)));
    QVERIFY(room < text + 30 * fonts.scale());
}

} // namespace interleave

QTEST_MAIN(interleave::ThemeTest)
#include "tst_theme.moc"
