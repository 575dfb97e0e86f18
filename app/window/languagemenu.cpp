// SPDX-License-Identifier: MIT
#include "app/window/languagemenu.h"

#include "app/language/speaking.h"

#include <QActionGroup>

namespace interleave {

LanguageMenu::LanguageMenu(QWidget *parent)
    : QMenu(parent)
{
    auto *group = new QActionGroup(this);
    for (const Language language : languages()) {
        QAction *action = addAction(languageName(language));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] { Q_EMIT chosen(language); });
        onLanguageChange(action, [action, language] { action->setChecked(language == spokenLanguage()); });
    }
    onLanguageChange(this, [this] { setTitle(tr("L&anguage")); });
}

} // namespace interleave
