// SPDX-License-Identifier: MIT
#include "app/theme/reducedmotion.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace interleave;

class TestReducedMotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settings_data();
    void settings();
};

void TestReducedMotion::settings_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("reduced");
    const auto row = [](const char *name, const char *file, const char *text, bool reduced) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(text) << reduced;
    };
    row("nothing", "other", "", false);
    row("KDE off", "kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", true);
    row("KDE slow", "kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", false);
    row("KDE silent", "kdeglobals", "[KDE]\nSingleClick=false\n", false);
    row("GTK 3 off", "gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", true);
    row("GTK 3 on", "gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", false);
    row("GTK 4 off", "gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", true);
    row("GTK 4 on", "gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", false);
}

void TestReducedMotion::settings()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(bool, reduced);
    const QTemporaryDir folder;
    const QString path = folder.filePath(file);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
    out.close();
    QCOMPARE(asksForReducedMotion(folder.path()), reduced);
}

QTEST_GUILESS_MAIN(TestReducedMotion)
#include "tst_reducedmotion.moc"
