// SPDX-License-Identifier: MIT
#include "app/export/exportdialog.h"

#include "app/chart/comparedtext.h"
#include "app/export/comparisonpicture.h"
#include "app/export/picturelabel.h"
#include "app/export/picturewriter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave {

namespace {

constexpr int kLeastWidth = 240;
constexpr int kLeastHeight = 240;
constexpr int kMostLength = 8192;
constexpr int kPercent = 100;

enum ThemeItem { LightItem, DarkItem, PrintItem };
enum LayoutItem { BesideItem, BelowItem };

Theme themeOfItem(int item)
{
    return item == DarkItem ? Theme::dark() : item == PrintItem ? Theme::print() : Theme::light();
}

QSpinBox *lengthBox(int least, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, kMostLength);
    box->setSingleStep(10);
    box->setKeyboardTracking(false); // a number that is being typed is not the one that is meant
    return box;
}

} // namespace

ExportDialog::ExportDialog(ChartSubject subject, const View &view, const Fonts &fonts, Outside outside,
                           QWidget *parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_view(view)
    , m_outside(std::move(outside))
    , m_preset(new QComboBox(this))
    , m_width(lengthBox(kLeastWidth, this))
    , m_height(lengthBox(kLeastHeight, this))
    , m_theme(new QComboBox(this))
    , m_layout(new QComboBox(this))
    , m_title(new QCheckBox(tr("&Title"), this))
    , m_parameters(new QCheckBox(tr("&Parameters"), this))
    , m_legend(new QCheckBox(tr("&Legend"), this))
    , m_atMoment(new QCheckBox(this))
    , m_inView(new QCheckBox(tr("Only the time in &view"), this))
    , m_pixels(new QLabel(this))
    , m_preview(new PictureLabel(this))
    , m_message(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_export(new QPushButton(tr("&Export…"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Export"));
    const auto scaled = [&fonts](double length) {
        return static_cast<int>(std::lround(length * fonts.scale()));
    };
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(16));
    form->setVerticalSpacing(scaled(10));
    addControls(*form);
    auto *left = new QVBoxLayout;
    left->addLayout(form);
    left->addStretch();
    m_preview->setMinimumSize(scaled(420), scaled(300));
    m_preview->setAccessibleName(tr("Preview"));
    auto *top = new QHBoxLayout;
    top->setSpacing(scaled(24));
    top->addLayout(left);
    top->addWidget(m_preview, 1);

    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_progress->setRange(0, kPercent);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_export->setDefault(true);
    m_export->setProperty("primary", true);
    m_close->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(scaled(10));
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_progress, 1);
    bottom->addWidget(m_close);
    bottom->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(20));
    column->setSpacing(scaled(20));
    column->addLayout(top, 1);
    column->addLayout(bottom);
    resize(scaled(980), scaled(520));

    connect(m_preview, &PictureLabel::resized, this, &ExportDialog::showPreview);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::choosePath);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(&m_job, &ExportJob::ended, this, &ExportDialog::takeEnd);
    connect(&m_job, &ExportJob::progressed, this,
            [this](double done) { m_progress->setValue(static_cast<int>(std::lround(done * kPercent))); });
    takePreset();
}

void ExportDialog::addControls(QFormLayout &form)
{
    for (const PicturePreset preset : picturePresets())
        m_preset->addItem(presetName(preset));
    m_theme->addItems({tr("Light"), tr("Dark"), tr("Print, grey")});
    m_layout->addItems({tr("Beside each other"), tr("Below each other")});
    m_title->setChecked(true);
    m_legend->setChecked(true);
    form.addRow(tr("&For"), m_preset);
    form.addRow(tr("&Width"), m_width);
    form.addRow(tr("&Height"), m_height);
    form.addRow(QString(), m_pixels);
    form.addRow(tr("The&me"), m_theme);
    form.addRow(tr("Cha&rts"), m_layout);
    form.addRow(tr("With"), m_title);
    form.addRow(QString(), m_parameters);
    form.addRow(QString(), m_legend);
    if (m_view.moment)
        m_atMoment->setText(
            tr("&As it stood at %1").arg(comparedText(*m_view.moment, m_subject.shown()->total())));
    for (const auto &[box, isOffered] :
         {std::pair(m_atMoment, m_view.moment.has_value()), std::pair(m_inView, m_view.window.has_value())}) {
        box->setChecked(isOffered);
        box->setVisible(isOffered);
        if (isOffered)
            form.addRow(QString(), box);
    }
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::takePreset);
    for (QComboBox *box : {m_theme, m_layout})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreview);
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::showPreview);
    for (QCheckBox *box : {m_title, m_parameters, m_legend, m_atMoment, m_inView})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::showPreview);
}

ExportDialog::Look ExportDialog::look() const
{
    return {m_preset->currentIndex(), m_theme->currentIndex()};
}

void ExportDialog::setLook(const Look &look)
{
    m_preset->setCurrentIndex(look.preset); // has a theme of its own
    m_theme->setCurrentIndex(look.theme);
}

PictureStyle ExportDialog::style() const
{
    PictureStyle style;
    style.size = QSize(m_width->value(), m_height->value());
    style.scale = m_scale;
    style.textScale = m_textScale;
    style.theme = themeOfItem(m_theme->currentIndex());
    style.isStacked = m_layout->currentIndex() == BelowItem;
    style.hasTitle = m_title->isChecked();
    style.hasParameters = m_parameters->isChecked();
    style.hasLegend = m_legend->isChecked();
    if (m_atMoment->isChecked())
        style.moment = m_view.moment;
    if (m_inView->isChecked())
        style.window = m_view.window;
    return style;
}

void ExportDialog::takePreset()
{
    const PicturePreset preset = picturePresets()[static_cast<std::size_t>(m_preset->currentIndex())];
    PictureStyle wanted = style();
    applyPreset(preset, m_subject, wanted);
    m_scale = wanted.scale;
    m_textScale = wanted.textScale;
    {
        const QSignalBlocker blockers[] = {QSignalBlocker(m_width), QSignalBlocker(m_height),
                                           QSignalBlocker(m_theme), QSignalBlocker(m_layout)};
        m_width->setValue(wanted.size.width());
        m_height->setValue(wanted.size.height());
        m_theme->setCurrentIndex(wanted.theme == Theme::print() ? PrintItem : LightItem);
        m_layout->setCurrentIndex(wanted.isStacked ? BelowItem : BesideItem);
    }
    showPreview();
}

/// What is going to be exported, as far as there is room for it.
void ExportDialog::showPreview()
{
    PictureStyle shown = style();
    const QSize pixels = (QSizeF(shown.size) * shown.scale).toSize();
    m_pixels->setText(tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height()));
    const QString fault = ComparisonPicture(m_subject, shown).fault();
    m_message->setText(fault);
    m_export->setEnabled(fault.isEmpty() && !m_job.isRunning());
    if (!fault.isEmpty())
        return m_preview->setPixmap({});
    const double ratio = devicePixelRatioF();
    const QSizeF room = QSizeF(m_preview->size()) * ratio;
    shown.scale = std::min(room.width() / shown.size.width(), room.height() / shown.size.height());
    QPixmap pixmap = QPixmap::fromImage(imageOf(ComparisonPicture(m_subject, shown)));
    if (!pixmap.isNull()) { // its ground may be that of the dialog
        QPainter painter(&pixmap);
        painter.setPen(shown.theme.cardBorder);
        painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1));
    }
    pixmap.setDevicePixelRatio(ratio);
    m_preview->setPixmap(pixmap);
    m_preview->drag().setMaker([this] { return draggedPicture(m_subject, style()); });
}

void ExportDialog::choosePath()
{
    const QString path = m_outside.askPath(ComparisonPicture(m_subject, style()).title());
    if (path.isEmpty())
        return;
    setBusy(true);
    m_job.start([style = style(), path, write = m_outside.write](const Progress &progress) {
        return write(style, path, progress);
    });
}

void ExportDialog::takeEnd(const QString &path, const QString &failure)
{
    setBusy(false);
    if (path.isEmpty()) {
        const bool isCancelled = failure.isEmpty();
        m_message->setText(isCancelled ? tr("Export cancelled, nothing was written") : failure);
        if (isCancelled)
            Q_EMIT cancelled();
        return;
    }
    Q_EMIT exported(path);
    accept();
}

void ExportDialog::setBusy(bool isBusy)
{
    m_progress->setValue(0);
    m_progress->setVisible(isBusy);
    m_message->setVisible(!isBusy);
    m_message->clear();
    m_export->setEnabled(!isBusy);
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_preset, m_width, m_height, m_theme, m_layout, m_title,
                                          m_parameters, m_legend, m_atMoment, m_inView})
        control->setEnabled(!isBusy); // it is drawn as it was
    m_close->setText(isBusy ? tr("Cancel") : tr("Close"));
}

/// First what is being written is given up, then the dialog.
void ExportDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

} // namespace interleave
