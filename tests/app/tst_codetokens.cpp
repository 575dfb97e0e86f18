// SPDX-License-Identifier: MIT
#include "app/lesson/codetokens.h"

#include <QtTest/QtTest>

using namespace interleave;

namespace {

/// `<k async> <k def> <n parse>():`
QString shownTokens(const QString &line, const CodeLineTokens &found)
{
    static const QString kLetters = QStringLiteral("ks#nc");
    QString text;
    int at = 0;
    for (const CodeToken &token : found.tokens) {
        text += line.mid(at, token.from - at);
        text +=
            u'<' + kLetters[static_cast<int>(token.kind)] + u' ' + line.mid(token.from, token.length) + u'>';
        at = token.from + token.length;
    }
    return text + line.mid(at);
}

} // namespace

class TestCodeTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeToPieces_data();
    void linesComeToPieces();
    void documentationGoesOn();
};

void TestCodeTokens::linesComeToPieces_data()
{
    QTest::addColumn<ProgramLanguage>("language");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](ProgramLanguage language, const char *line, const char *expected) {
        QTest::addRow("%s %s", language == ProgramLanguage::Python ? "Python" : "C++", line)
            << language << QString::fromUtf8(line) << QString::fromUtf8(expected);
    };
    const auto python = ProgramLanguage::Python;
    row(python, "", "");
    row(python, "async def fetch_page():", "<k async> <k def> <n fetch_page>():");
    row(python, "    await asyncio.sleep(2.5 * SECOND)", "    <k await> asyncio.sleep(<# 2.5> * SECOND)");
    row(python, "    say(f\"{name} \\\"wakes\\\"\")", "    say(<s f\"{name} \\\"wakes\\\"\">)");
    row(python, "    say('it') # \"said\"", "    say(<s 'it'>) <c # \"said\">");
    row(python, "    \"\"\"All of it.\"\"\"", "    <c \"\"\"All of it.\"\"\">");
    row(python, "    say(\"no end", "    say(<s \"no end>");
    row(python, "    form = t1_2(1_000, 0x1F)", "    form = t1_2(<# 1_000>, <# 0x1F>)");
    row(python, "class Draw:", "<k class> <n Draw>:");
    row(python, "    awaited = define", "    awaited = define");
    row(python, "größe = \"ß\"", "größe = <s \"ß\">");
    const auto cpp = ProgramLanguage::Cpp;
    row(cpp, "#include <QTimer>", "<k #include> <s <QTimer>>");
    row(cpp, "QCoro::Task<> sleeper(std::string name, nanoseconds duration)",
        "QCoro::Task<> <n sleeper>(std::string name, nanoseconds duration)");
    row(cpp, "    co_await sleeper(\"A\", 1.5s); // one",
        "    <k co_await> sleeper(<s \"A\">, <# 1.5s>); <c // one>");
    row(cpp, "    const auto digits = 1'000'000 + 'x';",
        "    <k const> <k auto> digits = <# 1'000'000> + <s 'x'>;");
    row(cpp, "int main(int argc, char *argv[])", "<k int> <n main>(<k int> argc, <k char> *argv[])");
    row(cpp, "    QTimer timer(now());", "    QTimer timer(now());");
    row(cpp, "using std::chrono::milliseconds;", "<k using> std::chrono::milliseconds;");
    row(cpp, "    application.exec(); } /", "    application.exec(); } /");
}

void TestCodeTokens::linesComeToPieces()
{
    QFETCH(const ProgramLanguage, language);
    QFETCH(const QString, line);
    const CodeLineTokens found = codeTokens(line, language);
    QTEST(shownTokens(line, found), "expected");
    QVERIFY(!found.isOpen);
}

void TestCodeTokens::documentationGoesOn()
{
    const QStringList lines{QStringLiteral("def run(): \"\"\"How"), QStringLiteral("it is run, for 1 s."),
                            QString(), QStringLiteral("def\"\"\" def x")};
    const QStringList expected{QStringLiteral("<k def> <n run>(): <c \"\"\"How>"),
                               QStringLiteral("<c it is run, for 1 s.>"), QString(),
                               QStringLiteral("<c def\"\"\"> <k def> <n x>")};
    bool isOpen = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const CodeLineTokens found = codeTokens(lines[i], ProgramLanguage::Python, isOpen);
        QString shown = shownTokens(lines[i], found);
        QCOMPARE(shown.remove(QStringLiteral("<c >")), expected[i]);
        isOpen = found.isOpen;
        QCOMPARE(isOpen, i < 3);
    }
}

QTEST_APPLESS_MAIN(TestCodeTokens)
#include "tst_codetokens.moc"
