// SPDX-License-Identifier: MIT
#include "core/codegen/programtexts.h"

#include "core/translated.h"

namespace interleave {

QString sequentialText()
{
    return tr("One task after the other.");
}

QString concurrentText(const CodeNeeds &needs)
{
    if (needs.untilFirst)
        return tr("All tasks take turns, until the first one has ended.");
    if (needs.cancelsOnFailure)
        return tr("All tasks take turns. If one fails, the others are cancelled.");
    if (needs.limited)
        return tr("All tasks take turns, as far as the limit lets them.");
    return tr("All tasks take turns: while one waits, others run.");
}

QString runText()
{
    return tr("One of the two ways to run, with its times and its outcome.");
}

} // namespace interleave
