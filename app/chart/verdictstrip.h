// SPDX-License-Identifier: MIT
#pragma once

#include "app/chart/verdict.h"
#include "app/theme/theme.h"

#include <QWidget>

namespace interleave {

/// The card under the panels: how much faster, why not more, and the two totals as bars on one scale.
class VerdictStrip : public QWidget
{
    Q_OBJECT

public:
    VerdictStrip(const Theme &theme, const Fonts &fonts, QWidget *parent = nullptr);

    void setTheme(const Theme &theme, const Fonts &fonts);
    void setFacts(const VerdictFacts &facts);
    [[nodiscard]] const Verdict &verdict() const { return m_verdict; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    Theme m_theme;
    Fonts m_fonts;
    VerdictFacts m_facts;
    Verdict m_verdict;
};

} // namespace interleave
