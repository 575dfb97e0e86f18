// SPDX-License-Identifier: MIT
#include "app/editor/taskrowlayout.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

QFont withPixels(QFont font, int pixels, QFont::Weight weight)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

TaskRowLayout::TaskRowLayout(const Fonts &fonts)
    : m_scale(fonts.scale())
    , m_nameFont(withPixels(fonts.font(TextRole::BodyStrong), scaled(13.5), QFont::DemiBold))
    , m_lengthFont(fonts.font(TextRole::Body))
    , m_stepsFont(withPixels(fonts.font(TextRole::Code), scaled(12), QFont::Normal))
    , m_faultFont(fonts.font(TextRole::Small))
    , m_faultLineHeight(QFontMetrics(m_faultFont).lineSpacing())
{}

int TaskRowLayout::scaled(qreal pixels) const
{
    return static_cast<int>(std::lround(pixels * m_scale));
}

int TaskRowLayout::faultLines(const QString &words, int rowWidth) const
{
    if (words.isEmpty())
        return 0;
    // Breaking the text exactly would take seconds where every one of 100,000 rows is faulty. All lines but
    // the last have about half a word's room left.
    constexpr double kUnusedShare = 0.06;
    const double width = std::max(1, faultWidth(rowWidth));
    const double lines = QFontMetrics(m_faultFont).horizontalAdvance(words) / width;
    return std::clamp(static_cast<int>(std::ceil(lines + kUnusedShare * std::floor(lines))), 1,
                      kMostFaultLines);
}

int TaskRowLayout::height(int faultLines) const
{
    return plainHeight() + (faultLines > 0 ? faultLines * m_faultLineHeight + scaled(4) : 0);
}

QRect TaskRowLayout::selection(const QRect &row) const
{
    return row.adjusted(scaled(6), scaled(3), -scaled(6), -scaled(3));
}

QRect TaskRowLayout::hueBar(const QRect &row) const
{
    return {row.left() + scaled(16), row.top() + scaled(13), scaled(10), scaled(30)};
}

QRect TaskRowLayout::name(const QRect &row, int lengthWidth) const
{
    const QRect all = length(row);
    return all.adjusted(0, 0, lengthWidth > 0 ? -lengthWidth - scaled(8) : 0, 0);
}

QRect TaskRowLayout::length(const QRect &row) const
{
    return {row.left() + scaled(36), row.top() + scaled(9), faultWidth(row.width()), scaled(20)};
}

QRect TaskRowLayout::steps(const QRect &row) const
{
    return {row.left() + scaled(36), row.top() + scaled(28), faultWidth(row.width()), scaled(20)};
}

QRect TaskRowLayout::fault(const QRect &row) const
{
    const int top = row.top() + scaled(50);
    return {row.left() + scaled(36), top, faultWidth(row.width()), row.bottom() - scaled(3) - top};
}

QRect TaskRowLayout::editor(const QRect &part) const
{
    return part.adjusted(-editorPadding(), -scaled(1), editorPadding(), scaled(1));
}

} // namespace interleave
