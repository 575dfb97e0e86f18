// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/networkconsent.h"

class QWidget;

namespace interleave {

/// Asks a person, in a dialog over `parent`.
[[nodiscard]] NetworkConsent::Asker networkDialog(QWidget *parent);

} // namespace interleave
