// SPDX-License-Identifier: MIT
// "Parsing blocks", entered, saved, lost, recovered, guessed, run and pinned with keys alone.

#include "workflowfixtures.h"

#include <QLineEdit>
#include <QSpinBox>

using namespace interleave;
using namespace std::chrono_literals;

class Typist : public Person
{
    Q_OBJECT

private Q_SLOTS:
    void enter()
    {
        useWindow([this] { enterAll(); });
    }
    void goOn()
    {
        whenAsked<QMessageBox>([this](QMessageBox *box) {
            m_question = box->text();
            press(Qt::Key_Return);
        });
        useWindow(
            [this] {
                compareRuns();
                if (!QTest::currentTestFailed())
                    std::_Exit(0); // changes are left, about which the window would ask
            },
            [this] { return !m_question.isEmpty(); });
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        comeBack();
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text)
    {
        comeBack();
        for (const QChar character : text) // each of them may move the focus
            QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
    }
    /// By Tab, to where this is wanted.
    template <class Wanted>
    [[nodiscard]] bool tabTo(Wanted wanted)
    {
        for (int i = 0; i < 100 && QApplication::focusWidget() != wanted(); ++i)
            press(Qt::Key_Tab);
        return QApplication::focusWidget() == wanted();
    }
    [[nodiscard]] bool run()
    {
        press(Qt::Key_R, Qt::ControlModifier);
        return window().runController().isRunning() && runEnds();
    }

    static QStringList names()
    {
        return {QStringLiteral("fetch page"), QStringLiteral("query db"), QStringLiteral("parse"),
                QStringLiteral("send mail")};
    }
    void enterAll();
    void compareRuns();

    QString m_question;
};

void Typist::enterAll()
{
    press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(model().taskCount(), 0);
    for (int task = 0; task < 3; ++task) {
        type(names()[task] + QStringLiteral(": ") + parsingSteps()[task]);
        press(Qt::Key_Return);
    }
    press(Qt::Key_Insert); // the name is selected for typing
    type(names()[3]);
    press(Qt::Key_Tab);
    type(parsingSteps()[3]);
    press(Qt::Key_Return);
    QCOMPARE(steps(), parsingSteps());
    QVERIFY(foretells(7500ms, 3100ms));

    whenAsked<QFileDialog>([this](QFileDialog *) {
        type(QStringLiteral("parsing"));
        press(Qt::Key_Return);
    });
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QFileInfo::exists(QStringLiteral("parsing.interleave.json")));
    QVERIFY(!window().isWindowModified());

    QVERIFY(tabTo([this] { return rules().limit(); }));
    press(Qt::Key_Up);
    QVERIFY(window().isWindowModified());
    QVERIFY(foretells(7500ms, 7500ms));
    QVERIFY(isKept());
    say(kKillMe);
}

void Typist::compareRuns()
{
    QVERIFY2(m_question.contains(QStringLiteral("Recover “parsing.interleave.json”")),
             qPrintable(m_question));
    QCOMPARE(steps(), parsingSteps());
    for (int task = 0; task < 4; ++task)
        QCOMPARE(model().entry(task).name(), names()[task]);
    QVERIFY(window().isWindowModified());
    QVERIFY(window().windowTitle().startsWith(QStringLiteral("parsing.interleave.json")));
    QVERIFY(foretells(7500ms, 7500ms));
    QVERIFY(tabTo([this] { return rules().limit(); }));
    press(Qt::Key_Down);
    QVERIFY(foretells(7500ms, 3100ms));

    QVERIFY(tabTo([this] { return &panel(Strategy::Concurrent); }));
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_BracketRight); // ten times as fast
    press(Qt::Key_Q);
    QVERIFY(guesses().isVisible());
    QCOMPARE(QApplication::focusWidget(), &panel(Strategy::Sequential));
    type(QStringLiteral("7.5s"));
    press(Qt::Key_Tab);
    type(QStringLiteral("6s"));
    QVERIFY(run());
    QVERIFY2(tells(guesses().message(), kGuessTold), qPrintable(guesses().message()));
    QVERIFY(window().charts()->run()->timelineOf(Strategy::Concurrent)->total() >= 3100ms);
    press(Qt::Key_G);
    QCOMPARE(window().charts()->pinned(), window().charts()->run());
    QVERIFY(window().statusLine()->state().startsWith(QStringLiteral("Pinned: ")));

    QVERIFY(tabTo([this] { return rules().limit(); }));
    type(QStringLiteral("2"));
    press(Qt::Key_Return);
    QCOMPARE(rules().limit()->value(), 2);
    QVERIFY(run());
    QVERIFY(window().charts()->run()->timelineOf(Strategy::Concurrent)->total() >= 4500ms);
    QVERIFY2(tells(compared(), kComparisonTold), qPrintable(compared()));
}

class TestWorkflowKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAnEmptyListToAComparison() { goThroughWorkflow(QStringLiteral("parsing.interleave.json")); }
};

int main(int argc, char *argv[])
{
    return runWorkflow<TestWorkflowKeyboard, Typist>(argc, argv);
}

#include "tst_workflow_keyboard.moc"
