// SPDX-License-Identifier: MIT
#include "windowfixtures.h"

#include "app/window/windowsettings.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPalette>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>

#include <limits>

using namespace interleave;

namespace {

QPalette systemPalette(bool dark)
{
    const QColor front = dark ? Qt::white : Qt::black;
    const QColor back = dark ? QColor(40, 40, 40) : QColor(240, 240, 240);
    return QPalette(front, back, back.lighter(), back.darker(), back.darker(), front, front, back, back);
}

/// What the window is painted in.
QColor background(MainWindow &window)
{
    const QImage image = window.grab().toImage();
    return image.pixelColor(image.width() - 4, image.height() / 2);
}

QAction *themeAction(const MainWindow &window, const QString &text)
{
    for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>())
        for (QAction *action : menu->actions())
            if (action->text().remove(u'&') == text)
                return action;
    return nullptr;
}

} // namespace

class TestWindowSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comeBackFromAFile();
    void firstStartGivesDefaults();
    void nonsenseGivesDefaults_data();
    void nonsenseGivesDefaults();
    void windowComesBackAsItWas();
    void nearestSpeedIsTaken_data();
    void nearestSpeedIsTaken();
    void speedByKeys();
    void themeFollowsTheSystem();
    void chosenThemeOverridesTheSystem();
    void textSizeIsFollowed();

private:
    [[nodiscard]] QString fileName() const { return m_folder->filePath(QStringLiteral("settings.ini")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QPalette m_palette;
    QFont m_font;
};

void TestWindowSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_palette = QApplication::palette();
    m_font = QApplication::font();
}

void TestWindowSettings::cleanup()
{
    QApplication::setPalette(m_palette);
    QApplication::setFont(m_font);
}

void TestWindowSettings::comeBackFromAFile()
{
    WindowSettings settings;
    settings.theme = ThemePreference::Dark;
    settings.language = Language::SimplifiedChinese;
    settings.speed = 0.25;
    settings.code = true;
    settings.codeLanguage = ProgramLanguage::Cpp;
    settings.codeWidth = 512;
    settings.geometry = QByteArrayLiteral("geometry");
    settings.splitter = QByteArrayLiteral("splitter");
    {
        QSettings file(fileName(), QSettings::IniFormat);
        settings.writeTo(file);
    }
    const WindowSettings read(QSettings(fileName(), QSettings::IniFormat));
    QCOMPARE(read.theme, settings.theme);
    QVERIFY(read.language == settings.language);
    QCOMPARE(read.speed, settings.speed);
    QCOMPARE(read.code, settings.code);
    QCOMPARE(read.codeLanguage, settings.codeLanguage);
    QCOMPARE(read.codeWidth, settings.codeWidth);
    QCOMPARE(read.geometry, settings.geometry);
    QCOMPARE(read.splitter, settings.splitter);
}

void TestWindowSettings::firstStartGivesDefaults()
{
    const WindowSettings read(QSettings(fileName(), QSettings::IniFormat));
    QCOMPARE(read.theme, ThemePreference::System);
    QVERIFY(!read.language);
    QCOMPARE(read.speed, 1.0);
    QVERIFY(!read.threads);
    QVERIFY(!read.code);
    QCOMPARE(read.codeLanguage, ProgramLanguage::Python);
    QVERIFY(read.rules);
    QVERIFY(read.geometry.isEmpty());
    QVERIFY(read.splitter.isEmpty());
}

void TestWindowSettings::nonsenseGivesDefaults_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("word") << QVariant(QStringLiteral("purple"));
    QTest::newRow("nothing") << QVariant();
    QTest::newRow("not a number") << QVariant(std::numeric_limits<double>::quiet_NaN());
    QTest::newRow("negative") << QVariant(-1.0);
    QTest::newRow("bytes") << QVariant(QByteArray(100'000, '\xff'));
    QTest::newRow("list") << QVariant(QStringList{QStringLiteral("a"), QStringLiteral("b")});
}

void TestWindowSettings::nonsenseGivesDefaults()
{
    QFETCH(QVariant, value);
    QSettings file(fileName(), QSettings::IniFormat);
    WindowSettings().writeTo(file);
    for (const QString &key : file.allKeys())
        file.setValue(key, value);
    const WindowSettings settings(file);
    QCOMPARE(settings.theme, ThemePreference::System);
    QCOMPARE(settings.speed, 1.0);
    OpenWindow open(asyncio101(), settings);
    QVERIFY(open.isReady);
    const QSplitter *splitter = open.window.findChild<QSplitter *>();
    for (const int size : splitter->sizes())
        QVERIFY(size > 100);
}

void TestWindowSettings::windowComesBackAsItWas()
{
    WindowSettings settings;
    {
        MainWindow window(asyncio101());
        window.resize(1100, 700);
        window.show();
        window.findChild<QSplitter *>()->setSizes({400, 699});
        window.runBar()->setSpeed(0);
        settings = window.settings();
    }
    MainWindow window(asyncio101(), settings);
    window.show();
    QCOMPARE(window.size(), QSize(1100, 700));
    QCOMPARE(window.findChild<QSplitter *>()->sizes().front(), 400);
    QCOMPARE(window.runBar()->speed(), 0);
}

void TestWindowSettings::nearestSpeedIsTaken_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 1.0 << QStringLiteral("1×");
    QTest::newRow("quarter") << 0.25 << QStringLiteral("0.25×");
    QTest::newRow("between") << 1.2 << QStringLiteral("1×");
    QTest::newRow("too fast") << 1e300 << QStringLiteral("100×");
    QTest::newRow("too slow") << 1e-300 << QStringLiteral("0.1×");
    QTest::newRow("zero") << 0.0 << QStringLiteral("1×");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QStringLiteral("1×");
}

void TestWindowSettings::nearestSpeedIsTaken()
{
    QFETCH(double, speed);
    const int index = nearestSpeed(speed);
    QVERIFY(index >= 0 && index < static_cast<int>(kSpeeds.size()));
    QTEST(speedText(kSpeeds[static_cast<std::size_t>(index)]), "text");
}

void TestWindowSettings::speedByKeys()
{
    OpenWindow open(asyncio101(), 1.0);
    QVERIFY(open.isReady);
    QTest::keyClick(&open.window, Qt::Key_BracketRight);
    QCOMPARE(open.window.settings().speed, 2.0);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&open.window, Qt::Key_BracketLeft);
    QCOMPARE(open.window.settings().speed, 0.1);
    QVERIFY(!open.window.actions()->slower()->isEnabled());
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&open.window, Qt::Key_BracketRight);
    QCOMPARE(open.window.settings().speed, 100.0);
    open.type(QStringLiteral("[]"));
    QCOMPARE(open.quickAdd()->text(), QStringLiteral("[]"));
    QCOMPARE(open.window.settings().speed, 100.0);
}

void TestWindowSettings::themeFollowsTheSystem()
{
    QApplication::setPalette(systemPalette(true));
    OpenWindow open(asyncio101(), WindowSettings());
    QVERIFY(open.isReady);
    QCOMPARE(background(open.window), Theme::dark().windowBackground);
    QApplication::setPalette(systemPalette(false));
    QCoreApplication::processEvents();
    QCOMPARE(background(open.window), Theme::light().windowBackground);
    QApplication::setPalette(systemPalette(true));
    QCoreApplication::processEvents();
    QCOMPARE(background(open.window), Theme::dark().windowBackground);
}

void TestWindowSettings::chosenThemeOverridesTheSystem()
{
    QApplication::setPalette(systemPalette(false));
    OpenWindow open(asyncio101(), WindowSettings());
    QVERIFY(open.isReady);
    themeAction(open.window, QStringLiteral("Dark"))->trigger();
    QCOMPARE(background(open.window), Theme::dark().windowBackground);
    QCOMPARE(open.window.settings().theme, ThemePreference::Dark);
    QApplication::setPalette(systemPalette(true));
    QApplication::setPalette(systemPalette(false));
    QCoreApplication::processEvents();
    QCOMPARE(background(open.window), Theme::dark().windowBackground);
    themeAction(open.window, QStringLiteral("System"))->trigger();
    QCOMPARE(background(open.window), Theme::light().windowBackground);
}

void TestWindowSettings::textSizeIsFollowed()
{
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
    OpenWindow open(asyncio101(), WindowSettings());
    QVERIFY(open.isReady);
    const int before = open.button("run")->height();
    font.setPixelSize(26);
    QApplication::setFont(font);
    QCoreApplication::processEvents();
    QCOMPARE(open.button("run")->height(), 2 * before);
    open.window.resize(1024, 640); // which is too small for so much text, but need not be left
    QCOMPARE(open.window.size(), QSize(1024, 640));
    QVERIFY(open.panel(Strategy::Sequential)->width() >=
            open.panel(Strategy::Sequential)->minimumSizeHint().width());
}

QTEST_MAIN(TestWindowSettings)
#include "tst_windowsettings.moc"
