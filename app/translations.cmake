# SPDX-License-Identifier: MIT
# The translations, ours and Qt's own, go into the program: an installed one needs no files beside it.
get_target_property(qtpaths Qt6::qtpaths LOCATION)
foreach(what QT_INSTALL_BINS QT_INSTALL_TRANSLATIONS)
    execute_process(COMMAND "${qtpaths}" --query ${what}
        OUTPUT_VARIABLE ${what} OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endforeach()
find_program(LRELEASE_PROGRAM NAMES lrelease lrelease6 lrelease-qt6 HINTS "${QT_INSTALL_BINS}" REQUIRED)

set(translations_folder "${CMAKE_CURRENT_BINARY_DIR}/translations")
file(MAKE_DIRECTORY "${translations_folder}")
set(translations_list "")
foreach(language zh_CN)
    set(source "${PROJECT_SOURCE_DIR}/resources/translations/interleave_${language}.ts")
    set(made "${translations_folder}/interleave_${language}.qm")
    add_custom_command(OUTPUT "${made}"
        COMMAND "${LRELEASE_PROGRAM}" -silent -nounfinished "${source}" -qm "${made}"
        DEPENDS "${source}" VERBATIM)
    list(APPEND translations "${made}")
    string(APPEND translations_list "<file>interleave_${language}.qm</file>")

    find_file(QT_TRANSLATION_${language} qtbase_${language}.qm PATHS "${QT_INSTALL_TRANSLATIONS}" NO_DEFAULT_PATH)
    if(QT_TRANSLATION_${language})
        file(COPY_FILE "${QT_TRANSLATION_${language}}" "${translations_folder}/qtbase_${language}.qm" ONLY_IF_DIFFERENT)
        string(APPEND translations_list "<file>qtbase_${language}.qm</file>")
    else()
        message(STATUS "Qt's own texts stay English in ${language}: there is no qtbase_${language}.qm in "
            "${QT_INSTALL_TRANSLATIONS}")
    endif()
endforeach()
file(CONFIGURE OUTPUT "${translations_folder}/translations.qrc"
    CONTENT "<RCC><qresource prefix=\"/translations\">@translations_list@</qresource></RCC>" @ONLY)
qt_add_resources(translations_resource "${translations_folder}/translations.qrc")
