// SPDX-License-Identifier: MIT
#include "core/engine/openfiles.h"

#include <QtGlobal>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
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

std::uint64_t openFiles()
{
#ifdef Q_OS_UNIX
    // Asking for each needs no file, which reading a folder of them would.
    const int end = static_cast<int>(std::min<std::uint64_t>(mostOpenFiles(), 4096));
    std::uint64_t count = 0;
    for (int file = 0; file < end; ++file)
        count += fcntl(file, F_GETFD) >= 0 ? 1 : 0;
    return count;
#else
    return 64;
#endif
}

} // namespace interleave
