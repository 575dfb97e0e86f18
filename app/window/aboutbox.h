// SPDX-License-Identifier: MIT
#pragma once

#include <QMessageBox>

namespace interleave {

/// Says what the program is, and in which version.
class AboutBox : public QMessageBox
{
    Q_OBJECT

public:
    explicit AboutBox(QWidget *parent);
};

} // namespace interleave
