// SPDX-License-Identifier: MIT
#pragma once

#include "app/language/language.h"

#include <QMenu>

namespace interleave {

/// The languages, each by the name that it has for itself; the one that is spoken is checked.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(interleave::Language language);
};

} // namespace interleave
