// SPDX-License-Identifier: MIT
#include "app/language/keymark.h"

#include <QRegularExpression>

namespace interleave {

QString withoutKeyMark(QString text)
{
    static const QRegularExpression mark(QStringLiteral("\\(&?[A-Z]\\)(?=…?$)|&"));
    return text.remove(mark);
}

} // namespace interleave
