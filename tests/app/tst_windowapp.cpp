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

using namespace interleave;

namespace {

struct Seen
{
    QSize size;
    QColor background;
};

/// Opens the window, looks at it and closes it.
Seen look(const WindowLook &wanted)
{
    Seen seen;
    QTimer::singleShot(0, qApp, [&seen] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (!qobject_cast<MainWindow *>(widget))
                continue;
            seen.size = widget->size();
            const QImage image = widget->grab().toImage();
            seen.background = image.pixelColor(2, 2);
            widget->close();
        }
    });
    if (runWindow(*qApp, asyncio101(), {}, wanted) != 0)
        return {};
    return seen;
}

} // namespace

class TestWindowApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksAsAskedFor();
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

void TestWindowApp::filesOfTheCommandLineAreRecent()
{
    const QString path = m_folder.filePath(QStringLiteral("a.json"));
    QStringList shown;
    QTimer::singleShot(0, qApp, [&shown] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (const auto *window = qobject_cast<MainWindow *>(widget)) {
                for (const QAction *action : window->actions()->recentMenu()->actions())
                    shown << action->text();
                widget->close();
            }
        }
    });
    QCOMPARE(runWindow(*qApp, asyncio101(), path), 0);
    QVERIFY2(shown.value(0).startsWith(QStringLiteral("&1 a.json — ")), qPrintable(shown.join(u'\n')));
    QSettings settings;
    QCOMPARE(RecentFiles(settings).paths(), QStringList(path));
}

QTEST_MAIN(TestWindowApp)
#include "tst_windowapp.moc"
