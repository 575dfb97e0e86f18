// SPDX-License-Identifier: MIT
#include "tests/core/tracechecks.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const char *data, std::size_t size)
{
    const QString mistake =
        interleave::traceMistake(QByteArray::fromRawData(data, static_cast<qsizetype>(size)));
    if (mistake.isEmpty())
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(mistake));
    std::abort();
}
