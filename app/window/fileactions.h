// SPDX-License-Identifier: MIT
#pragma once

namespace interleave {

class ScenarioDocument;
class WindowActions;

/// Has the actions of the File menu do what they say to the document.
void connectFileActions(WindowActions &actions, ScenarioDocument &document);

} // namespace interleave
