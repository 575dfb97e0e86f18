// SPDX-License-Identifier: MIT
#include "tests/core/readerchecks.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const char *data, std::size_t size)
{
    const QString text = QString::fromUtf8(data, static_cast<qsizetype>(size));
    const QString mistake = interleave::notationMistake(text);
    if (mistake.isEmpty())
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(mistake));
    std::abort();
}
