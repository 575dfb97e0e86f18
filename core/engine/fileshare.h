// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace interleave {

/// Why a task fails for which no file or connection can be opened, for people.
[[nodiscard]] QString noFileReason();

/// A part of the files and connections that the program may have open; it is given back with its owner.
///
/// Whatever opens some for a run takes a share first: what the program has open may grow with the run, and
/// Qt's event loops end the whole program when the system has no file left for them. From any thread.
class FileShare
{
public:
    /// Nothing where there are not so many left.
    [[nodiscard]] static std::optional<FileShare> take(std::uint32_t files);
    /// How many there are to be shared.
    [[nodiscard]] static std::uint64_t total();

    FileShare(FileShare &&other) noexcept;
    FileShare &operator=(FileShare &&other) noexcept;
    ~FileShare();

private:
    explicit FileShare(std::uint32_t files)
        : m_files(files)
    {}

    std::uint32_t m_files;
};

} // namespace interleave
