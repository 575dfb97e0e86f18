// SPDX-License-Identifier: MIT
#pragma once

#include "app/language/language.h"

namespace interleave {

/// While one lives, a QApplication can be made: where its platform can't be started, as without the display
/// that the environment names, the program ends with a sentence and ExitStatus::Failed, where Qt would abort
/// it. At most one at a time. The sentence is in `language`, which the program does not speak yet.
class PlatformStart
{
public:
    explicit PlatformStart(Language language);
    /// Passes on what Qt had to say meanwhile.
    ~PlatformStart();
    PlatformStart(const PlatformStart &) = delete;
    PlatformStart &operator=(const PlatformStart &) = delete;
};

/// Says so where the system has no fonts, or none for the language that is spoken. Needs a QGuiApplication.
void tellOfMissingFonts();

} // namespace interleave
