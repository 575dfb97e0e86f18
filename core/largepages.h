// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <new>

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#endif

namespace interleave {

/// An allocator for arrays of many megabytes in which one place after the other is looked up at random: asks
/// the system for huge pages, where there are such, because finding the page takes longer than the rest
/// otherwise. (A million timers: a tenth of a virtual run, measured side by side. For what is written in
/// order it is no gain.)
template <typename T>
class LargePages
{
public:
    using value_type = T;

    LargePages() = default;
    template <typename U>
    explicit(false) LargePages(const LargePages<U> &)
    {}

    [[nodiscard]] T *allocate(std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        void *const block = ::operator new(bytes, alignmentFor(bytes));
#ifdef MADV_HUGEPAGE
        if (bytes >= kHugePage)
            madvise(block, bytes, MADV_HUGEPAGE); // where it is refused, nothing is lost
#endif
        return static_cast<T *>(block);
    }

    void deallocate(T *block, std::size_t count)
    {
        ::operator delete(block, alignmentFor(count * sizeof(T)));
    }

    friend bool operator==(const LargePages &, const LargePages &)
    {
        return true;
    }

private:
    static constexpr std::size_t kHugePage = std::size_t{2} << 20; ///< on x86-64, and mostly on arm64

    static std::align_val_t alignmentFor(std::size_t bytes)
    {
        return std::align_val_t(bytes >= kHugePage ? kHugePage : alignof(T));
    }
};

} // namespace interleave
