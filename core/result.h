// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace interleave {

/// What went wrong in the outside world (a file, the network, a device), said to a person.
struct Failure
{
    QString message;
};

/// Either a value or the reason why there is none. What a *task* does wrong is not a Failure: it is in the
/// log.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::move(value))
    {}
    Result(Failure failure)
        : m_content(std::move(failure))
    {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    [[nodiscard]] T &value() { return std::get<T>(m_content); }
    [[nodiscard]] const T &value() const { return std::get<T>(m_content); }

    /// Only when not ok().
    [[nodiscard]] const QString &message() const { return std::get<Failure>(m_content).message; }

private:
    std::variant<T, Failure> m_content;
};

} // namespace interleave
