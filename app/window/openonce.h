// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace interleave {

/// Opens a dialog that goes when it is closed.
inline void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace interleave
