// SPDX-License-Identifier: MIT
#include "core/counttext.h"

#include <QLocale>

namespace interleave {

QString countText(std::uint64_t count)
{
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(count));
}

} // namespace interleave
