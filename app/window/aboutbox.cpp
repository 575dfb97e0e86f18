// SPDX-License-Identifier: MIT
#include "app/window/aboutbox.h"

#include "app/theme/programicon.h"

#include <QLibraryInfo>

namespace interleave {

AboutBox::AboutBox(QWidget *parent)
    : QMessageBox(parent)
{
    setWindowTitle(tr("About Interleave"));
    constexpr int kIconSide = 64;
    setIconPixmap(programIcon().pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
    setText(tr("<h3>Interleave %1</h3>").arg(QStringLiteral(INTERLEAVE_VERSION)));
    setInformativeText(
        tr("<p>Shows how tasks are scheduled: the same tasks one after the other and all at once, on one "
           "time scale.</p><p>Published under the MIT licence. Made with Qt %1 and QCoro.</p>")
            .arg(QLibraryInfo::version().toString()));
}

} // namespace interleave
