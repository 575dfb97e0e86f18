// SPDX-License-Identifier: MIT
// Debian's Qt is not built for ThreadSanitizer, which therefore does not see that Qt hands over in order:
// what was done before something was posted has been done when it is delivered, and the same goes for what a
// pool is given. The functions below have the names of Qt's, are called in their place by our code only, and
// say so. Nothing else is said: whatever else threads share has to be in order without Qt. Linked only into
// what is built for it.
#include <QCoreApplication>
#include <QThreadPool>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <functional>
#include <memory>
#include <utility>

namespace {

/// Qt's function of that name.
template <typename Function>
Function *qtsOwn(Function *, const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

/// Goes before every event, in the thread of whom it is for.
bool aboutToDeliver(void **event)
{
    __tsan_acquire(event[0]); // the receiver
    return false;             // it is to be delivered
}

[[maybe_unused]] const bool isAsked =
    QInternal::registerCallback(QInternal::EventNotifyCallback, aboutToDeliver);

/// The call as the pool is to make it.
std::function<void()> handedOver(QThreadPool *pool, std::function<void()> call)
{
    const auto kept = std::make_shared<std::function<void()>>(std::move(call));
    __tsan_release(kept.get());
    return [pool, kept] {
        __tsan_acquire(kept.get());
        (*kept)();
        *kept = nullptr; // what it holds goes here, not some time later
        __tsan_release(pool);
    };
}

} // namespace

extern "C" {

// QCoreApplication::postEvent()
void _ZN16QCoreApplication9postEventEP7QObjectP6QEventi(QObject *receiver, QEvent *event, int priority)
{
    __tsan_release(receiver);
    qtsOwn(_ZN16QCoreApplication9postEventEP7QObjectP6QEventi, __func__)(receiver, event, priority);
}

// QMetaObject::invokeMethod() with a function
bool _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
    QObject *receiver, QtPrivate::QSlotObjectBase *function, Qt::ConnectionType type, void *result)
{
    __tsan_release(receiver);
    return qtsOwn(
        _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv,
        __func__)(receiver, function, type, result);
}

// QThreadPool::start(), tryStart() and waitForDone()
void _ZN11QThreadPool5startESt8functionIFvvEEi(QThreadPool *pool, std::function<void()> call, int priority)
{
    qtsOwn(_ZN11QThreadPool5startESt8functionIFvvEEi, __func__)(pool, handedOver(pool, std::move(call)),
                                                                priority);
}

bool _ZN11QThreadPool8tryStartESt8functionIFvvEE(QThreadPool *pool, std::function<void()> call)
{
    return qtsOwn(_ZN11QThreadPool8tryStartESt8functionIFvvEE, __func__)(pool,
                                                                         handedOver(pool, std::move(call)));
}

bool _ZN11QThreadPool11waitForDoneEi(QThreadPool *pool, int milliseconds)
{
    const bool isDone = qtsOwn(_ZN11QThreadPool11waitForDoneEi, __func__)(pool, milliseconds);
    __tsan_acquire(pool);
    return isDone;
}

} // extern "C"
