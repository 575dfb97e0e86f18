// SPDX-License-Identifier: MIT
#include "app/export/comparisonpicture.h"
#include "app/export/exportdialog.h"
#include "app/window/preview.h"
#include "core/scenario/examples.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest/QtTest>

#include <semaphore>

using namespace interleave;
using namespace std::chrono_literals;

namespace {

ChartSubject subject()
{
    ChartSubject subject;
    subject.plan = makePreview(*example(QStringLiteral("Parsing blocks the loop")));
    subject.run = subject.plan;
    return subject;
}

/// A dialog with answers for what is outside of it.
class Trial
{
public:
    explicit Trial(std::optional<Nanoseconds> moment = std::nullopt)
        : dialog(subject(), {moment, std::nullopt}, Fonts::system(),
                 {[this](const QString &name) {
                      suggested = name;
                      return path;
                  },
                  [this](const PictureStyle &style, const QString &to, const Progress &progress) {
                      return write(style, to, progress);
                  }})
    {
        dialog.show();
    }

    template <typename Widget>
    [[nodiscard]] Widget *only() const
    {
        const auto all = dialog.findChildren<Widget *>();
        return all.isEmpty() ? nullptr : all.front();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->text() == text)
                return true;
        return false;
    }

    QString path = QStringLiteral("/tmp/x.png");
    QString suggested;
    std::optional<PictureStyle> written;
    std::function<Result<QString>(const PictureStyle &, const QString &, const Progress &)> write =
        [this](const PictureStyle &style, const QString &to, const Progress &) -> Result<QString> {
        written = style;
        return to;
    };
    ExportDialog dialog;
};

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presets_data();
    void presets();
    void controlsDecide();
    void exportsWhatIsShown();
    void failureIsTold();
    void nowhereIsNothing();
    void canBeCancelled();
    void lateCancelIsNone();
    void looksAsBefore();
    void closingWaitsForWhatIsWritten();
};

void TestExportDialog::presets_data()
{
    QTest::addColumn<int>("preset");
    QTest::addColumn<QString>("pixels");
    QTest::addColumn<bool>("stacked");
    QTest::newRow("16:9") << 0 << "1920 × 1080 pixels" << false;
    QTest::newRow("4:3") << 1 << "1600 × 1200 pixels" << false;
    QTest::newRow("web") << 3 << "2560 × 1440 pixels" << false;
}

void TestExportDialog::presets()
{
    QFETCH(int, preset);
    QFETCH(QString, pixels);
    QFETCH(bool, stacked);
    Trial trial;
    trial.only<QComboBox>()->setCurrentIndex(preset);
    QVERIFY(trial.says(pixels));
    QCOMPARE(trial.dialog.style().isStacked, stacked);
    QCOMPARE(trial.dialog.style().theme, Theme::light());
}

void TestExportDialog::controlsDecide()
{
    Trial trial(1320ms);
    trial.only<QComboBox>()->setCurrentIndex(2);
    PictureStyle style = trial.dialog.style();
    QCOMPARE(style.theme, Theme::print());
    QVERIFY(style.isStacked);
    ChartSubject shown = subject();
    QCOMPARE(style.size, ComparisonPicture(shown, style).wantedSize());
    QCOMPARE(style.moment, std::optional<Nanoseconds>(1320ms));

    const auto boxes = trial.dialog.findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes)
        if (box->isVisible())
            box->click();
    style = trial.dialog.style();
    QVERIFY(!style.hasTitle && style.hasParameters && !style.hasLegend && !style.moment);
    trial.dialog.findChildren<QSpinBox *>().front()->setValue(500);
    QCOMPARE(trial.dialog.style().size.width(), 500);
}

void TestExportDialog::exportsWhatIsShown()
{
    Trial trial;
    QSignalSpy exported(&trial.dialog, &ExportDialog::exported);
    trial.button(QStringLiteral("&Export…"))->click();
    QVERIFY(exported.wait());
    QCOMPARE(trial.suggested, QStringLiteral("Parsing blocks the loop"));
    QCOMPARE(exported.front().front().toString(), trial.path);
    QVERIFY(trial.written == trial.dialog.style());
    QVERIFY(!trial.dialog.isVisible());
}

void TestExportDialog::failureIsTold()
{
    Trial trial;
    const QString why = QStringLiteral("/tmp/x.png cannot be written: No space left on device");
    trial.write = [&](auto...) -> Result<QString> { return Failure{why}; };
    trial.button(QStringLiteral("&Export…"))->click();
    QTRY_VERIFY(trial.says(why));
    QVERIFY(trial.dialog.isVisible());
    QVERIFY(trial.button(QStringLiteral("&Export…"))->isEnabled());
}

void TestExportDialog::nowhereIsNothing()
{
    Trial trial;
    trial.path.clear();
    trial.button(QStringLiteral("&Export…"))->click();
    QVERIFY(trial.dialog.isVisible());
    QVERIFY(!trial.written);
    QVERIFY(trial.button(QStringLiteral("Close")));
}

void TestExportDialog::canBeCancelled()
{
    Trial trial;
    std::binary_semaphore begun(0);
    trial.write = [&](const PictureStyle &, const QString &, const Progress &progress) -> Result<QString> {
        begun.release();
        while (progress(0.5)) {
        }
        return givenUp();
    };
    QSignalSpy cancelled(&trial.dialog, &ExportDialog::cancelled);
    QSignalSpy exported(&trial.dialog, &ExportDialog::exported);
    trial.button(QStringLiteral("&Export…"))->click();
    begun.acquire();
    QVERIFY(trial.only<QProgressBar>()->isVisible());
    QVERIFY(!trial.button(QStringLiteral("&Export…"))->isEnabled());
    for (const QComboBox *box : trial.dialog.findChildren<QComboBox *>())
        QVERIFY(!box->isEnabled());
    trial.dialog.resize(trial.dialog.size() + QSize(100, 100)); // another preview, but no second export
    QVERIFY(!trial.button(QStringLiteral("&Export…"))->isEnabled());
    QTest::keyClick(&trial.dialog, Qt::Key_Escape);
    QTRY_VERIFY(trial.button(QStringLiteral("Close")));
    QVERIFY(trial.dialog.isVisible());
    QVERIFY(exported.isEmpty());
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(trial.says(QStringLiteral("Export cancelled, nothing was written")));
    QTest::keyClick(&trial.dialog, Qt::Key_Escape);
    QVERIFY(!trial.dialog.isVisible());
}

/// Whoever comes too late is not told that there is nothing.
void TestExportDialog::lateCancelIsNone()
{
    Trial trial;
    std::binary_semaphore begun(0);
    trial.write = [&](const PictureStyle &, const QString &path,
                      const Progress &progress) -> Result<QString> {
        begun.release();
        while (progress(1.0)) {
        }
        return path;
    };
    QSignalSpy exported(&trial.dialog, &ExportDialog::exported);
    trial.button(QStringLiteral("&Export…"))->click();
    begun.acquire();
    QTest::keyClick(&trial.dialog, Qt::Key_Escape);
    QVERIFY(exported.wait());
    QCOMPARE(exported.front().front().toString(), trial.path);
}

void TestExportDialog::looksAsBefore()
{
    Trial first;
    const auto boxes = first.dialog.findChildren<QComboBox *>();
    boxes[0]->setCurrentIndex(1);
    boxes[1]->setCurrentIndex(1);
    const PictureStyle style = first.dialog.style();
    QCOMPARE(style.theme, Theme::dark());
    Trial second;
    QVERIFY(second.dialog.style() != style);
    second.dialog.setLook(first.dialog.look());
    QVERIFY(second.dialog.style() == style);
}

void TestExportDialog::closingWaitsForWhatIsWritten()
{
    std::atomic<bool> isWriting = false;
    std::binary_semaphore begun(0);
    {
        Trial trial;
        trial.write = [&](const PictureStyle &, const QString &path,
                          const Progress &progress) -> Result<QString> {
            isWriting = true;
            begun.release();
            while (progress(0.5)) {
            }
            isWriting = false;
            return path;
        };
        trial.button(QStringLiteral("&Export…"))->click();
        begun.acquire();
    }
    QVERIFY(!isWriting);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
