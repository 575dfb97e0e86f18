// SPDX-License-Identifier: MIT
#include "core/codegen/programtexts.h"

namespace interleave {

QString sequentialText()
{
    return QStringLiteral("One task after the other.");
}

QString concurrentText(const CodeNeeds &needs)
{
    if (needs.untilFirst)
        return QStringLiteral("All tasks take turns, until the first one has ended.");
    if (needs.cancelsOnFailure)
        return QStringLiteral("All tasks take turns. If one fails, the others are cancelled.");
    if (needs.limited)
        return QStringLiteral("All tasks take turns, as far as the limit lets them.");
    return QStringLiteral("All tasks take turns: while one waits, others run.");
}

QString runText()
{
    return QStringLiteral("One of the two ways to run, with its times and its outcome.");
}

} // namespace interleave
