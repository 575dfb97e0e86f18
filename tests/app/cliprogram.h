// SPDX-License-Identifier: MIT
// The program from outside, for tests that have INTERLEAVE_PROGRAM: arguments in; exit status, standard
// output and standard error out.
#pragma once

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace interleave {

/// Only what hangs takes so long: an animation of a thousand tasks takes minutes under a sanitizer, if others
/// are at work too.
constexpr int kPatience = 240'000;

inline const QString kHint = QStringLiteral("Try “interleave --help”.\n");

/// What came of one start of the program.
struct Ended
{
    int status = -1;
    QString out;
    QString err;
};

inline QProcessEnvironment withoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Without the last one Qt has something to say, which nobody is to see.
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"})
        environment.remove(QString::fromLatin1(name));
    environment.remove(QStringLiteral("LANGUAGE")); // which would say another one than LC_ALL
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

inline void start(QProcess &process, const QStringList &arguments, const QString &locale = {},
                  const QMap<QString, QString> &variables = {})
{
    QProcessEnvironment environment = withoutDisplay();
    if (!locale.isEmpty())
        environment.insert(QStringLiteral("LC_ALL"), locale);
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(INTERLEAVE_PROGRAM), arguments);
}

inline Ended finish(QProcess &process)
{
    Ended outcome;
    if (process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit)
        outcome.status = process.exitCode();
    outcome.out = QString::fromUtf8(process.readAllStandardOutput());
    outcome.err = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

inline Ended run(const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    start(process, arguments);
    return finish(process);
}

/// Of a file; empty if it can't be read.
inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace interleave
