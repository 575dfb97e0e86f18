// SPDX-License-Identifier: MIT
#include "app/lesson/variationrow.h"

#include "app/language/speaking.h"
#include "app/lesson/scalingtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace interleave {

namespace {

constexpr int kSliderWidth = 160; ///< pixels of the design, at least
constexpr int kPageStep = 10;

} // namespace

VariationRow::VariationRow(QWidget *parent)
    : QWidget(parent)
    , m_with(new QLabel(this))
    , m_varied(new QComboBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_text(new QLabel(this))
    , m_reset(new QToolButton(this))
{
    m_slider->setPageStep(kPageStep);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_reset->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_with);
    row->addWidget(m_varied);
    row->addWidget(m_slider);
    row->addWidget(m_text, 1);
    row->addWidget(m_reset);
    setSwept(Swept::Copies);
    onLanguageChange(this, [this] { retranslate(); });
    connect(m_varied, &QComboBox::currentIndexChanged, this, &VariationRow::reset);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        m_wish = m_values[static_cast<std::size_t>(m_slider->value())];
        tell();
        Q_EMIT changed();
    });
    connect(m_reset, &QToolButton::clicked, this, &VariationRow::reset);
}

void VariationRow::retranslate()
{
    m_with->setText(tr("with another"));
    m_varied->setAccessibleName(tr("What is tried"));
    for (int i = 0; i < m_varied->count(); ++i)
        m_varied->setItemText(i, sweptName(static_cast<Swept>(m_varied->itemData(i).toInt())));
    m_slider->setAccessibleName(tr("Its value"));
    m_slider->setToolTip(tr("Try another value; the list stays as it is"));
    m_reset->setText(tr("As in the list"));
    m_reset->setToolTip(tr("No longer try another value"));
    tell();
}

void VariationRow::setTheme(const Fonts &fonts)
{
    const auto scaled = [&fonts](int length) { return qRound(length * fonts.scale()); };
    for (QWidget *part : std::initializer_list<QWidget *>{m_with, m_varied, m_reset})
        part->setFont(fonts.font(TextRole::Body));
    m_text->setFont(fonts.font(TextRole::CaptionStrong));
    m_slider->setMinimumWidth(scaled(kSliderWidth));
    layout()->setContentsMargins(scaled(14), 0, scaled(14), scaled(6));
    layout()->setSpacing(scaled(8));
}

void VariationRow::setScenario(const std::optional<Scenario> &scenario)
{
    m_scenario = scenario;
    fill();
    tell();
}

void VariationRow::setSwept(Swept swept)
{
    const QSignalBlocker blocker(m_varied);
    const QVariant before = m_varied->currentData();
    m_swept = swept;
    m_varied->clear();
    for (const Swept other : {Swept::Blocking, Swept::Limit, Swept::Copies})
        if (other != swept)
            m_varied->addItem(sweptName(other), static_cast<int>(other));
    if (const int same = m_varied->findData(before); before.isValid() && same >= 0)
        m_varied->setCurrentIndex(same);
    else
        m_wish.reset();
    fill();
    tell();
}

Swept VariationRow::varied() const
{
    return static_cast<Swept>(m_varied->currentData().toInt());
}

/// The slider stands where it was put, as long as there is such a place; else where the scenario is.
void VariationRow::fill()
{
    const QSignalBlocker blocker(m_slider);
    m_values = m_scenario ? sweptValues(*m_scenario, varied()) : std::vector<std::uint32_t>();
    m_slider->setRange(0, std::max(0, static_cast<int>(m_values.size()) - 1));
    const auto present = m_scenario ? presentValue(*m_scenario, varied()) : std::nullopt;
    const std::uint32_t value = isWishThere() ? *m_wish : present.value_or(0);
    const auto place = std::lower_bound(m_values.begin(), m_values.end(), value);
    m_slider->setValue(static_cast<int>(place - m_values.begin()));
}

bool VariationRow::isWishThere() const
{
    return m_wish && std::binary_search(m_values.begin(), m_values.end(), *m_wish);
}

void VariationRow::reset()
{
    m_wish.reset();
    fill();
    tell();
    Q_EMIT changed();
}

void VariationRow::tell()
{
    const auto value = variation();
    m_text->setText(value ? sweptText(value->what, value->value) : tr("as in the list"));
    m_slider->setEnabled(m_values.size() > 1);
    m_reset->setEnabled(m_wish.has_value()); // also of a value that waits for another list
}

std::optional<SweptValue> VariationRow::variation() const
{
    return isWishThere() ? std::optional(SweptValue{varied(), *m_wish}) : std::nullopt;
}

QString VariationRow::text() const
{
    return m_text->text();
}

} // namespace interleave
