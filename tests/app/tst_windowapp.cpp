// SPDX-License-Identifier: MIT
// The window as the command line opens it.

#include "app/window/mainwindow.h"
#include "app/window/recentfiles.h"
#include "app/window/windowactions.h"
#include "app/window/windowapp.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QtTest>

#include <functional>
#include <optional>

using namespace interleave;

namespace {

struct Seen
{
    QSize size;
    QColor background;
};

/// Opens the window, has a look at it as soon as it has all its parts, and closes it.
bool open(const WindowLook &look, const QString &path, const std::function<void(MainWindow &)> &visit)
{
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<MainWindow *>(widget)) {
                timer.stop();
                visit(*window);
                window->close();
            }
        }
    });
    timer.start(0);
    return runWindow(*qApp, {asyncio101(), path, nullptr}, look) == 0;
}

Seen look(const WindowLook &wanted)
{
    Seen seen;
    const bool isFine = open(wanted, {}, [&seen](MainWindow &window) {
        seen.size = window.size();
        seen.background = window.grab().toImage().pixelColor(2, 2);
    });
    return isFine ? seen : Seen();
}

/// What the window's first picture is like; it has no parts yet.
class FirstPicture : public QObject
{
public:
    FirstPicture() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *window = qobject_cast<OpeningWindow *>(object);
        if (event->type() == QEvent::Paint && window && !m_seen) {
            const QColor color = window->palette().color(QPalette::Window);
            m_seen =
                Picture{window->size(), color, static_cast<int>(window->findChildren<QWidget *>().size())};
        }
        return false;
    }

    struct Picture
    {
        QSize size;
        QColor background;
        int parts;
    };
    [[nodiscard]] const std::optional<Picture> &seen() const { return m_seen; }

private:
    std::optional<Picture> m_seen;
};

} // namespace

class TestWindowApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksAsAskedFor();
    void isSeenBeforeItHasParts();
    void filesOfTheCommandLineAreRecent();

private:
    QTemporaryDir m_folder;
};

void TestWindowApp::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit()); // where nobody left anything to be recovered
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Interleave"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_windowapp"));
}

/// The theme for this time only.
void TestWindowApp::looksAsAskedFor()
{
    WindowLook wanted;
    const Seen usual = look(wanted);
    wanted.theme = Theme::dark();
    wanted.size = QSize(1100, 777);
    const Seen asked = look(wanted);
    QCOMPARE(asked.size, QSize(1100, 777));
    QVERIFY(asked.background.lightness() < 100);
    QVERIFY(usual.background.lightness() > 150);
    QCOMPARE(look({}).background, usual.background);
    QCOMPARE(WindowSettings(QSettings()).theme, ThemePreference::System);
}

void TestWindowApp::isSeenBeforeItHasParts()
{
    qApp->setStyleSheet({}); // as in a program that has just started
    const FirstPicture picture;
    WindowLook wanted;
    wanted.theme = Theme::dark();
    wanted.size = QSize(1100, 777);
    QCOMPARE(look(wanted).size, QSize(1100, 777));
    QVERIFY(picture.seen());
    QCOMPARE(picture.seen()->size, QSize(1100, 777));
    QCOMPARE(picture.seen()->background, Theme::dark().windowBackground);
    QCOMPARE(picture.seen()->parts, 0);
}

void TestWindowApp::filesOfTheCommandLineAreRecent()
{
    const QString path = m_folder.filePath(QStringLiteral("a.json"));
    QStringList shown;
    QVERIFY(open({}, path, [&shown](MainWindow &window) {
        for (const QAction *action : window.actions()->recentMenu()->actions())
            shown << action->text();
    }));
    QVERIFY2(shown.value(0).startsWith(QStringLiteral("&1 a.json — ")), qPrintable(shown.join(u'\n')));
    QSettings settings;
    QCOMPARE(RecentFiles(settings).paths(), QStringList(path));
}

QTEST_MAIN(TestWindowApp)
#include "tst_windowapp.moc"
