// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace interleave {

/// A text for people in the language of the program, for code outside the classes of Qt, which have one of
/// their own. Inside other classes it is to be called as interleave::tr(), which is how lupdate finds its
/// context.
[[nodiscard]] inline QString tr(const char *text, const char *note = nullptr, int count = -1)
{
    return QCoreApplication::translate("interleave", text, note, count);
}

} // namespace interleave
