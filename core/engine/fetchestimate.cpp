// SPDX-License-Identifier: MIT
#include "core/engine/fetchestimate.h"

#include "core/scenario/step.h"

#include <QHash>

#include <mutex>

namespace interleave {

namespace {

struct Memory
{
    std::mutex mutex;
    QHash<QString, Nanoseconds> lengths;
};

Memory &memory()
{
    static Memory instance;
    return instance;
}

} // namespace

Nanoseconds fetchEstimate(const QString &address)
{
    const std::lock_guard lock(memory().mutex);
    return memory().lengths.value(address, kFetchEstimate);
}

void rememberFetch(const QString &address, Nanoseconds duration)
{
    const std::lock_guard lock(memory().mutex);
    memory().lengths.insert(address, duration);
}

} // namespace interleave
