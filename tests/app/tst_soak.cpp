// SPDX-License-Identifier: MIT
// The real window in the hands of somebody who does anything that it allows. A few hundred things at a time;
// for more set INTERLEAVE_SOAK_ACTIONS, for others INTERLEAVE_SOAK_SEED. With INTERLEAVE_SOAK_TELL it is said
// what is done before it is known whether it is survived.

#include "soakuser.h"

#include <QMutex>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace interleave;

namespace {

constexpr qint64 kRoom = 16 * 1024 * 1024; ///< for what is made once, when somebody comes to it
constexpr qint64 kUnknown = std::numeric_limits<qint64>::max() / 2;

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

/// While one lives, what Qt warns of is kept, from all threads.
class Warnings
{
public:
    Warnings() { s_before = qInstallMessageHandler(take); }
    ~Warnings() { qInstallMessageHandler(s_before); }
    Q_DISABLE_COPY_MOVE(Warnings)

    [[nodiscard]] static QStringList taken()
    {
        const QMutexLocker locker(&s_mutex);
        return std::exchange(s_warnings, {});
    }

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        // Of the platform without a screen, which has no windows to raise.
        const bool isOfThePlatform = message.startsWith(QStringLiteral("This plugin does not support"));
        if (type == QtDebugMsg || type == QtInfoMsg || isOfThePlatform)
            return;
        if (type == QtFatalMsg)
            return s_before(type, context, message);
        const QMutexLocker locker(&s_mutex);
        s_warnings << message;
    }

    static inline QMutex s_mutex;
    static inline QStringList s_warnings;
    static inline QtMessageHandler s_before = nullptr;
};

/// Bytes that somebody has and has not given back; 0 where that is not known. What the system counts says
/// less: each thread keeps for the next one what it was given.
qint64 memoryInUse()
{
#ifdef __GLIBC__
    const auto info = mallinfo2();
    return static_cast<qint64>(info.uordblks + info.hblkhd);
#else
    return 0;
#endif
}

} // namespace

class TestSoak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void survivesWhateverIsDone();
};

void TestSoak::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestSoak::survivesWhateverIsDone()
{
    const int actions = numberFrom("INTERLEAVE_SOAK_ACTIONS", 300);
    const auto seed = static_cast<std::uint32_t>(numberFrom("INTERLEAVE_SOAK_SEED", 1));
    const bool isTold = qEnvironmentVariableIsSet("INTERLEAVE_SOAK_TELL");
    const Warnings warnings;
    SoakUser user(seed);
    QVERIFY(user.isReady());
    QStringList done;
    std::array<qint64, 2> least{kUnknown, kUnknown}; // of either half
    for (int number = 0; number < actions; ++number) {
        done << user.act();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr,
                                           QEvent::DeferredDelete); // as the program's event loop does
        if (done.size() > 20)
            done.removeFirst();
        if (isTold)
            std::fprintf(stderr, "%d %s %lld MiB\n", number, qPrintable(done.last()),
                         static_cast<long long>(memoryInUse() >> 20));
        qint64 &low = least[number < actions / 2 ? 0 : 1];
        low = std::min(low, memoryInUse());
        QStringList faults = Warnings::taken();
        if (const QString complaint = user.complaint(); !complaint.isEmpty())
            faults << complaint;
        QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("seed %1, action %2: %3\nafter\n%4")
                                                  .arg(seed)
                                                  .arg(number)
                                                  .arg(faults.join(u'\n'), done.join(u'\n'))));
    }
    // What is held while much is open goes when it is closed.
    QVERIFY2(
        least[1] < least[0] + kRoom,
        qPrintable(
            QStringLiteral("%1 MiB were in use, and later %2 MiB").arg(least[0] >> 20).arg(least[1] >> 20)));
}

QTEST_MAIN(TestSoak)
#include "tst_soak.moc"
