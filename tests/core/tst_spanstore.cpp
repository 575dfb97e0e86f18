// SPDX-License-Identifier: MIT
// The store of transitions against plain vectors that go through the same operations.

#include "core/trace/spanstore.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace interleave;

namespace {

using Plain = std::vector<Transition>;

bool same(const Transition &a, const Transition &b)
{
    return a.time == b.time && a.state == b.state && a.end == b.end;
}

bool sameFrom(SpanStore::Cursor cursor, const Plain &plain, std::size_t index)
{
    for (; index < plain.size(); ++index, cursor.advance()) {
        if (cursor.atEnd() || !same(*cursor, plain[index]))
            return false;
    }
    return cursor.atEnd();
}

/// As find() promises.
std::size_t findIn(const Plain &plain, Nanoseconds time)
{
    const auto behind =
        std::upper_bound(plain.begin(), plain.end(), time,
                         [](Nanoseconds t, const Transition &transition) { return t < transition.time; });
    return behind == plain.begin() ? 0 : static_cast<std::size_t>(behind - plain.begin()) - 1;
}

} // namespace

class TestSpanStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty();
    void randomOperations_data();
    void randomOperations();
    void growsAcrossPages();
};

void TestSpanStore::empty()
{
    const SpanStore store(3);
    QCOMPARE(store.trackCount(), 3U);
    QVERIFY(store.empty(2));
    QVERIFY(store.begin(2).atEnd());
    QVERIFY(store.find(2, Nanoseconds(5)).atEnd());
    QVERIFY(SpanStore::Cursor().atEnd());
}

void TestSpanStore::randomOperations_data()
{
    QTest::addColumn<quint32>("tracks");
    QTest::addColumn<int>("operations");
    QTest::addColumn<int>("dropsInTen");
    QTest::newRow("one task, much") << 1U << 200'000 << 2;
    QTest::newRow("one task, to and fro") << 1U << 20'000 << 5;
    QTest::newRow("many tasks, little each") << 10'000U << 60'000 << 3;
    QTest::newRow("some of each") << 50U << 100'000 << 4;
}

void TestSpanStore::randomOperations()
{
    QFETCH(const quint32, tracks);
    QFETCH(const int, operations);
    QFETCH(const int, dropsInTen);
    std::mt19937_64 random(1);
    SpanStore store(tracks);
    std::vector<Plain> plain(tracks);
    for (int i = 0; i < operations; ++i) {
        const auto track = static_cast<std::uint32_t>(random() % tracks);
        Plain &mine = plain[track];
        if (!mine.empty() && static_cast<int>(random() % 10) < dropsInTen) {
            store.dropBack(track);
            mine.pop_back();
        } else {
            const Nanoseconds before = mine.empty() ? Nanoseconds::zero() : mine.back().time;
            const Transition next{before + Nanoseconds(random() % 4), static_cast<State>(random() % 5),
                                  random() % 9 == 0};
            store.append(track, next);
            mine.push_back(next);
        }
        QCOMPARE(store.size(track), static_cast<std::uint32_t>(mine.size()));
        QCOMPARE(store.empty(track), mine.empty());
        if (!mine.empty())
            QVERIFY(same(store.back(track), mine.back()) && same(store.front(track), mine.front()));
    }
    for (std::uint32_t track = 0; track < tracks; ++track) {
        const Plain &mine = plain[track];
        QVERIFY(sameFrom(store.begin(track), mine, 0));
        const std::int64_t last = mine.empty() ? 0 : mine.back().time.count();
        const std::int64_t stride = std::max<std::int64_t>(1, last / 50);
        for (std::int64_t time = -1; time <= last + 1; time += stride) {
            const Nanoseconds instant(time);
            QVERIFY(sameFrom(store.find(track, instant), mine, findIn(mine, instant)));
        }
    }
}

/// A task with more transitions than a page holds, and others in between.
void TestSpanStore::growsAcrossPages()
{
    SpanStore store(3);
    constexpr int kCount = 300'000;
    for (int i = 0; i < kCount; ++i) {
        store.append(1, {Nanoseconds(i), State::Running});
        if (i % 1000 == 0)
            store.append(2, {Nanoseconds(i), State::Sleeping});
    }
    QCOMPARE(store.size(1), static_cast<std::uint32_t>(kCount));
    for (int i = 0; i < kCount; i += 777)
        QCOMPARE(store.find(1, Nanoseconds(i))->time.count(), i);
    QCOMPARE(store.find(2, Nanoseconds(5'500))->time.count(), 5'000);
    QVERIFY(store.empty(0));
}

QTEST_GUILESS_MAIN(TestSpanStore)
#include "tst_spanstore.moc"
