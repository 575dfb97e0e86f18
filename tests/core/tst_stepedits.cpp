// SPDX-License-Identifier: MIT
#include "core/scenario/stepedits.h"

#include "core/scenario/stepnotation.h"

#include <QTest>

#include <random>

using namespace interleave;

namespace {

StepPath pathOf(const QString &text)
{
    StepPath path;
    for (const QString &index : text.split(u'.'))
        path.push_back(index.toUInt());
    return path;
}

/// Every step's text, read by itself, is that step.
bool agrees(const QString &text, const Steps &steps, const std::vector<StepPlace> &places)
{
    if (steps.size() != places.size())
        return false;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const StepPlace &place = places[i];
        const ParsedSteps alone = parseSteps(QStringView(text).sliced(place.from, place.to - place.from));
        if (alone.steps != Steps{steps[i]} || !agrees(text, steps[i].body, place.body))
            return false;
    }
    return true;
}

/// Steps as somebody types them: now with more blanks, now with fewer.
class Typist
{
public:
    explicit Typist(std::uint32_t seed)
        : m_random(seed)
    {}

    QString list(int depth)
    {
        QString text = blank();
        const int count = 1 + pick(4);
        for (int i = 0; i < count; ++i)
            text += (i == 0 ? QString() : blank() + u',' + blank()) + step(depth);
        return text + blank();
    }
    int pick(int below) { return static_cast<int>(m_random() % static_cast<std::uint32_t>(below)); }

private:
    QString step(int depth)
    {
        static const QStringList kSteps{QStringLiteral("yield"),
                                        QStringLiteral("sleep  1.5 s"),
                                        QStringLiteral("compute 2"),
                                        QStringLiteral("block 1ms .. 2 ms"),
                                        QStringLiteral("thread 5us"),
                                        QStringLiteral("fail"),
                                        QStringLiteral("fail \"a, \\\"b) (c\\\\\""),
                                        QStringLiteral("fail\"\""),
                                        QStringLiteral("fetch http://x.org/a(b?c=d:e"),
                                        QStringLiteral("fetch 120ms")};
        if (depth < 3 && pick(4) == 0)
            return QString::number(1 + pick(3)) + blank() + u'*' + blank() + u'(' + list(depth + 1) + u')';
        return kSteps[pick(static_cast<int>(kSteps.size()))];
    }
    QString blank() { return QString(pick(3), u' '); }

    std::mt19937 m_random;
};

Steps &listAt(Steps &steps, const StepPath &path)
{
    Steps *list = &steps;
    for (std::size_t level = 0; level + 1 < path.size(); ++level)
        list = &(*list)[path[level]].body;
    return *list;
}

StepPath somePath(Typist &typist, const Steps &steps, bool mayBeEnd)
{
    StepPath path;
    const Steps *list = &steps;
    while (true) {
        const auto index =
            static_cast<std::size_t>(typist.pick(static_cast<int>(list->size()) + (mayBeEnd ? 1 : 0)));
        path.push_back(index);
        if (index == list->size() || (*list)[index].body.empty() || typist.pick(2) == 0)
            return path;
        list = &(*list)[index].body;
    }
}

} // namespace

class TestStepEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void placesAreThoseOfTheParser();
    void editsAreThoseOfTheSteps();
    void movesLoseNothing();
};

void TestStepEdits::changes_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *edit, const char *before, const char *path,
                        const char *other, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(edit) << QString::fromUtf8(before) << QString::fromUtf8(path)
                            << QString::fromUtf8(other) << QString::fromUtf8(after);
    };
    row("duration", "argument", " sleep 1 s ,yield", "0", "2s", " sleep 2s ,yield");
    row("range", "argument", "sleep 1s .. 2s, yield", "0", "5ms", "sleep 5ms, yield");
    row("inside", "argument", "2*( yield,  sleep 1 )", "0.1", "2s", "2*( yield,  sleep 2s )");
    row("count", "argument", "2 *(yield)", "0", "13", "13 *(yield)");
    row("fail gets a text", "argument", "fail, yield", "0", "\"no\"", "fail \"no\", yield");
    row("fail loses it", "argument", "fail  \"n,o\" , yield", "0", "", "fail , yield");
    row("first", "add", "sleep 1", "0", "yield", "yield, sleep 1");
    row("last", "add", "sleep 1  ", "1", "yield", "sleep 1, yield  ");
    row("to nothing", "add", "  ", "0", "yield", "yield");
    row("last in a repeat", "add", "3*(yield )", "0.1", "fail", "3*(yield, fail )");
    row("remove first", "remove", " yield,  sleep 1", "0", "", " sleep 1");
    row("remove middle", "remove", "yield , fail, sleep 1", "1", "", "yield , sleep 1");
    row("remove last", "remove", "yield , fail ", "1", "", "yield ");
    row("remove all", "remove", "yield", "0", "", "");
    row("remove the only one of a repeat", "remove", "fail, 2*(3*(yield)), yield", "1.0.0", "",
        "fail, yield");
    row("forward", "move", "sleep 1,  yield, fail", "0", "2", "yield, sleep 1, fail");
    row("to the end", "move", "sleep 1, yield", "0", "2", "yield, sleep 1");
    row("backward", "move", "sleep 1, yield, fail", "2", "0", "fail, sleep 1, yield");
    row("to where it is", "move", "sleep 1 ,yield", "0", "0", "sleep 1 ,yield");
    row("to behind itself", "move", "sleep 1 ,yield", "0", "1", "sleep 1 ,yield");
    row("into a repeat", "move", "fail, 2*(yield)", "0", "1.1", "2*(yield, fail)");
    row("out of a repeat", "move", "2*(yield, fail)", "0.0", "0", "yield, 2*(fail)");
    row("the last out of a repeat", "move", "2*(yield), fail", "0.0", "2", "fail, yield");
    row("into itself", "move", "2*(yield, fail)", "0", "0.1", "2*(yield, fail)");
}

void TestStepEdits::changes()
{
    QFETCH(QString, edit);
    QFETCH(QString, before);
    QFETCH(QString, path);
    QFETCH(QString, other);
    QFETCH(QString, after);
    if (edit == u"argument")
        QCOMPARE(withArgument(before, pathOf(path), other), after);
    else if (edit == u"add")
        QCOMPARE(withStep(before, pathOf(path), other), after);
    else if (edit == u"remove")
        QCOMPARE(withoutStep(before, pathOf(path)), after);
    else
        QCOMPARE(withStepMoved(before, pathOf(path), pathOf(other)), after);
}

void TestStepEdits::placesAreThoseOfTheParser()
{
    Typist typist(1);
    for (int i = 0; i < 2000; ++i) {
        const QString text = typist.list(0);
        const ParsedSteps parsed = parseSteps(text);
        QVERIFY2(parsed.ok(), qPrintable(text));
        QVERIFY2(agrees(text, parsed.steps, stepPlaces(text)), qPrintable(text));
    }
}

void TestStepEdits::editsAreThoseOfTheSteps()
{
    Typist typist(2);
    for (int i = 0; i < 2000; ++i) {
        const QString text = typist.list(0);
        const Steps before = parseSteps(text).steps;

        Steps added = before;
        const StepPath place = somePath(typist, before, true);
        Steps &list = listAt(added, place);
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(place.back()), Step(StepKind::Yield));
        const QString longer = withStep(text, place, QStringLiteral("yield"));
        QVERIFY2(parseSteps(longer).steps == added, qPrintable(text + u'\n' + longer));

        const StepPath path = somePath(typist, before, false);
        Steps removed = before;
        StepPath gone = path;
        while (gone.size() > 1 && listAt(removed, gone).size() == 1)
            gone.pop_back();
        listAt(removed, gone).erase(listAt(removed, gone).begin() + static_cast<std::ptrdiff_t>(gone.back()));
        const QString shorter = withoutStep(text, path);
        QVERIFY2(parseSteps(shorter).steps == removed, qPrintable(text + u'\n' + shorter));
    }
}

/// Whatever moves where, the same steps are there as before, but for repeats that have become empty.
void TestStepEdits::movesLoseNothing()
{
    Typist typist(3);
    const auto letters = [](const QString &text) {
        QString sorted = text;
        sorted.removeIf([](QChar c) { return c.isSpace() || c == u',' || c == u'(' || c == u')'; });
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    };
    for (int i = 0; i < 2000; ++i) {
        const QString text = typist.list(0);
        const Steps before = parseSteps(text).steps;
        const StepPath path = somePath(typist, before, false);
        const QString moved = withStepMoved(text, path, somePath(typist, before, true));
        QVERIFY2(parseSteps(moved).ok(), qPrintable(text + u'\n' + moved));
        if (path.size() == 1)
            QVERIFY2(letters(moved) == letters(text), qPrintable(text + u'\n' + moved));
    }
}

QTEST_GUILESS_MAIN(TestStepEdits)
#include "tst_stepedits.moc"
