// SPDX-License-Identifier: MIT
#include "app/window/fileactions.h"

#include "app/window/scenariodocument.h"
#include "app/window/windowactions.h"

#include <QAction>

namespace interleave {

void connectFileActions(WindowActions &actions, ScenarioDocument &document)
{
    const auto does = [&document](const QAction *action, bool (ScenarioDocument::*what)()) {
        QObject::connect(action, &QAction::triggered, &document, what);
    };
    does(actions.newScenario(), &ScenarioDocument::openNew);
    does(actions.open(), &ScenarioDocument::open);
    does(actions.save(), &ScenarioDocument::save);
    does(actions.saveAs(), &ScenarioDocument::saveAs);
    does(actions.copyScenario(), &ScenarioDocument::copy);
    does(actions.pasteScenario(), &ScenarioDocument::paste);
    QObject::connect(&actions, &WindowActions::exampleWanted, &document, &ScenarioDocument::openExample);
}

} // namespace interleave
