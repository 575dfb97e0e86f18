// SPDX-License-Identifier: MIT
#include "core/trace/state.h"

namespace interleave {

QString stateKey(State state)
{
    switch (state) {
    case State::NotStarted:
        return QStringLiteral("not_started");
    case State::Ready:
        return QStringLiteral("ready");
    case State::Running:
        return QStringLiteral("running");
    case State::Blocking:
        return QStringLiteral("blocking");
    case State::Sleeping:
        return QStringLiteral("sleeping");
    case State::Waiting:
        return QStringLiteral("waiting");
    case State::InThread:
        return QStringLiteral("in_thread");
    case State::Fetching:
        return QStringLiteral("fetching");
    }
    return {};
}

QString outcomeKey(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NotStarted:
        return QStringLiteral("not_started");
    case Outcome::Unfinished:
        return QStringLiteral("unfinished");
    case Outcome::Finished:
        return QStringLiteral("finished");
    case Outcome::Failed:
        return QStringLiteral("failed");
    case Outcome::Cancelled:
        return QStringLiteral("cancelled");
    case Outcome::TimedOut:
        return QStringLiteral("timed_out");
    }
    return {};
}

} // namespace interleave
