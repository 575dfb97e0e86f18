// SPDX-License-Identifier: MIT
#include "core/engine/openfiles.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace interleave {

namespace {

std::uint64_t raiseLimit()
{
    constexpr std::uint64_t kUsual = 1024;
#ifdef Q_OS_UNIX
    // The low limit that programs start with is for those that use select(), which Qt does not.
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return kUsual;
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    return setrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : before;
#else
    return kUsual;
#endif
}

} // namespace

std::uint64_t mostOpenFiles()
{
    static const std::uint64_t limit = raiseLimit();
    return limit;
}

} // namespace interleave
