// SPDX-License-Identifier: MIT
#include "core/engine/fileshare.h"

#include "core/engine/openfiles.h"
#include "core/translated.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace interleave {

namespace {

/// For all that the rest of the program opens, later, without asking: an eighth, from 4 to 128.
std::uint64_t unasked(std::uint64_t limit)
{
    return std::clamp<std::uint64_t>(limit / 8, 4, 128);
}

std::uint64_t sharable()
{
    const std::uint64_t limit = mostOpenFiles();
    const std::uint64_t gone = openFiles() + unasked(limit);
    return limit > gone ? limit - gone : 0;
}

std::atomic<std::uint64_t> &left()
{
    static std::atomic<std::uint64_t> files{FileShare::total()};
    return files;
}

} // namespace

QString noFileReason()
{
    return tr("the system does not let Interleave have more files and connections open");
}

std::optional<FileShare> FileShare::take(std::uint32_t files)
{
    std::uint64_t before = left().load(std::memory_order_relaxed);
    do {
        if (before < files)
            return std::nullopt;
    } while (!left().compare_exchange_weak(before, before - files, std::memory_order_relaxed));
    return FileShare(files);
}

std::uint64_t FileShare::total()
{
    static const std::uint64_t files = sharable();
    return files;
}

FileShare::FileShare(FileShare &&other) noexcept
    : m_files(std::exchange(other.m_files, 0))
{}

FileShare &FileShare::operator=(FileShare &&other) noexcept
{
    std::swap(m_files, other.m_files);
    return *this;
}

FileShare::~FileShare()
{
    if (m_files > 0)
        left().fetch_add(m_files, std::memory_order_relaxed);
}

} // namespace interleave
