// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/body.h"
#include "core/largepages.h"

#include <cstddef>
#include <memory>

namespace interleave {

/// The tasks of a timeline. They lie side by side and never move, because what they await knows where they
/// are.
class BodyTasks
{
public:
    explicit BodyTasks(std::size_t capacity)
        : m_begin(capacity > 0 ? LargePages<BodyTask>().allocate(capacity) : nullptr)
        , m_capacity(capacity)
    {}
    BodyTasks(const BodyTasks &) = delete;
    BodyTasks &operator=(const BodyTasks &) = delete;
    ~BodyTasks()
    {
        std::destroy(begin(), end());
        if (m_begin)
            LargePages<BodyTask>().deallocate(m_begin, m_capacity);
    }

    /// At most `capacity` times.
    void append(RunContext &context, const TaskSpec &spec)
    {
        Q_ASSERT(m_size < m_capacity);
        std::construct_at(m_begin + m_size, context, static_cast<std::uint32_t>(m_size), spec);
        ++m_size;
    }

    [[nodiscard]] BodyTask *begin() const { return m_begin; }
    [[nodiscard]] BodyTask *end() const { return m_begin + m_size; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }

private:
    BodyTask *m_begin;
    std::size_t m_capacity;
    std::size_t m_size = 0;
};

} // namespace interleave
