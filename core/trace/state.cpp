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
    case Outcome::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

} // namespace interleave
