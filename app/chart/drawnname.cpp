// SPDX-License-Identifier: MIT
#include "app/chart/drawnname.h"

#include <algorithm>

namespace interleave {

namespace {

/// Overrides and embeddings; the marks that only say which way a letter goes belong to honest names.
bool turnsText(QChar character)
{
    return (character >= QChar(0x202A) && character <= QChar(0x202E)) ||
           (character >= QChar(0x2066) && character <= QChar(0x2069));
}

bool isHarmful(QChar character)
{
    const QChar::Category category = character.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph || turnsText(character);
}

} // namespace

QString drawnName(QString name)
{
    if (std::any_of(name.cbegin(), name.cend(), isHarmful))
        std::replace_if(name.begin(), name.end(), isHarmful, QChar(QChar::ReplacementCharacter));
    return name;
}

} // namespace interleave
