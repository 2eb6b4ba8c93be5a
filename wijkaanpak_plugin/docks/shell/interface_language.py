"""Lets the plugin speak the language of QGIS, and write numbers as QGIS does."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.resource_paths import translations_folder


class InterfaceLanguage:
    """The translator of the plugin: loaded for the language of QGIS, removed when the plugin is unloaded."""

    def __init__(self) -> None:
        self._translator: Optional[QTranslator] = None

    def install(self) -> None:
        """Load ``wijkaanpak_<language>.qm``, the full locale first, then its two letters; English without one."""
        locale = QgsApplication.locale()
        for name in (locale, locale[:2]):
            file = translations_folder() / f"wijkaanpak_{name}.qm"
            translator = QTranslator()
            if file.exists() and translator.load(str(file)):
                self._translator = translator
                QCoreApplication.installTranslator(translator)
                break
        # The default locale is that of the number fields; QGIS sets it from its options when it starts.
        install_translator(QCoreApplication.translate, locale[:2].lower(), QLocale().decimalPoint())

    def remove(self) -> None:
        """Leave Qt and the texts as they were."""
        install_translator(None)
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
