// SPDX-License-Identifier: MIT
// Policies as the asyncio constructs that they stand for.

#include "core/scenario/policycode.h"

#include <QtTest/QtTest>

using namespace interleave;
using namespace std::chrono_literals;

class TestPolicyCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondsAreExact_data();
    void secondsAreExact();
    void oneLineForAll();
};

void TestPolicyCode::secondsAreExact_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64{0} << "0";
    QTest::newRow("whole") << qint64{3'000'000'000} << "3";
    QTest::newRow("half") << qint64{1'500'000'000} << "1.5";
    QTest::newRow("milliseconds") << qint64{200'000'000} << "0.2";
    QTest::newRow("zeros inside") << qint64{1'050'000'000} << "1.05";
    QTest::newRow("one nanosecond") << qint64{1} << "0.000000001";
    QTest::newRow("a day") << qint64{86'400'000'000'000} << "86400";
}

void TestPolicyCode::secondsAreExact()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, text);
    QCOMPARE(pythonSeconds(Nanoseconds(nanoseconds)), text);
}

void TestPolicyCode::oneLineForAll()
{
    Policies policies;
    QCOMPARE(shortConcurrentCode(policies), QStringLiteral("gather"));
    policies.limit = 2;
    policies.timeout = 1500ms;
    QCOMPARE(concurrentCode(policies), QStringLiteral("await gather(*tasks) · Semaphore(2) · timeout(1.5)"));
    policies.onFailure = OnFailure::Cancel;
    QCOMPARE(concurrentCode(policies),
             QStringLiteral("async with TaskGroup() · Semaphore(2) · timeout(1.5)"));
    QCOMPARE(shortConcurrentCode(policies), QStringLiteral("TaskGroup · Semaphore(2) · timeout(1.5)"));
    policies = {};
    policies.until = Until::First;
    QCOMPARE(shortConcurrentCode(policies), QStringLiteral("wait(FIRST_COMPLETED)"));
}

QTEST_APPLESS_MAIN(TestPolicyCode)
#include "tst_policycode.moc"
