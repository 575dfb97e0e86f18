// SPDX-License-Identifier: MIT
// The menus of the window, as a hand on the keyboard has them.
#include "windowfixtures.h"

#include "app/editor/taskactions.h"
#include "app/editor/tasklistview.h"
#include "app/language/speaking.h"
#include "app/window/chartmenu.h"
#include "app/window/playbackroom.h"

#include <QMenu>
#include <QMenuBar>
#include <QStandardPaths>

#include <algorithm>
#include <map>

using namespace interleave;

namespace {

QString keyOf(const QString &text)
{
    return QKeySequence::mnemonic(text).toString();
}

/// Those that have the same letter for Alt as another one beside them: `Alt+R: &Run, &Reset`.
QStringList doublesIn(const QStringList &texts)
{
    std::map<QString, QStringList> byKey;
    for (const QString &text : texts)
        byKey[keyOf(text)] << text;
    byKey.erase(QString());
    QStringList doubles;
    for (const auto &[key, same] : byKey)
        if (same.size() > 1)
            doubles << key + QStringLiteral(": ") + same.join(QStringLiteral(", "));
    return doubles;
}

QStringList textsOf(const QWidget &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts << action->text();
    return texts;
}

/// What stands in the menus that there are now, those of a right click too, by their titles.
std::vector<std::pair<QString, QStringList>> menusOf(MainWindow &window)
{
    const ChartMenu ofCharts(*window.charts(), Strategy::Concurrent, 0, nullptr);
    QMenu ofTasks;
    window.editor()->list()->edits()->addTo(ofTasks);
    std::vector<std::pair<QString, QStringList>> menus{
        {QStringLiteral("menu bar"), textsOf(*window.menuBar())},
        {QStringLiteral("charts"), textsOf(ofCharts)},
        {QStringLiteral("tasks"), textsOf(ofTasks)}};
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        Q_EMIT menu->aboutToShow(); // some are filled only then
        menus.emplace_back(menu->title(), textsOf(*menu));
    }
    return menus;
}

} // namespace

class TestWindowActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { speak(Language::English); }
    void keysOfAMenuDiffer_data();
    void keysOfAMenuDiffer();
    void doublesAreFound();
};

void TestWindowActions::keysOfAMenuDiffer_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isPlaying"); ///< which changes a text
    for (const Language language : languages()) {
        QTest::addRow("%s, at rest", qPrintable(languageCode(language))) << languageCode(language) << false;
        QTest::addRow("%s, playing", qPrintable(languageCode(language))) << languageCode(language) << true;
    }
}

void TestWindowActions::keysOfAMenuDiffer()
{
    QFETCH(const QString, language);
    QFETCH(const bool, isPlaying);
    OpenWindow open;
    QVERIFY(open.isReady);
    if (isPlaying)
        open.window.player()->playback().play();
    QCOMPARE(open.window.player()->playback().isPlaying(), isPlaying);
    speak(*languageOfCode(language));
    const auto menus = menusOf(open.window);
    QVERIFY(menus.size() >= 10);
    qsizetype marked = 0;
    for (const auto &[title, texts] : menus) {
        const QStringList doubles = doublesIn(texts);
        QVERIFY2(doubles.isEmpty(), qPrintable(title + u' ' + doubles.join(u' ')));
        marked += std::count_if(texts.begin(), texts.end(),
                                [](const QString &text) { return !keyOf(text).isEmpty(); });
    }
    QVERIFY2(marked >= 70, qPrintable(QString::number(marked)));
}

void TestWindowActions::doublesAreFound()
{
    QCOMPARE(doublesIn({"&Open", "&Save", "Zoom &Out", QStringLiteral("保存(&S)"), "None", "Zero", "&New"}),
             (QStringList{"Alt+O: &Open, Zoom &Out", QStringLiteral("Alt+S: &Save, 保存(&S)")}));
}

QTEST_MAIN(TestWindowActions)
#include "tst_windowactions.moc"
