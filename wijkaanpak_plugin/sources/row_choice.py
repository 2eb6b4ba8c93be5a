"""Choice of the rows of a layer: selected ones only, those for which an expression holds, so many at most."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest, QgsVectorLayer


class RowChoice:
    """Which rows of a layer are meant; made on the main thread, asked on any.

    The rows are chosen here and not by the provider: what is not given must be told from what is not meant.
    """

    def __init__(
        self, layer: QgsVectorLayer, fids: Optional[list[int]] = None, where: str = "", at_most: Optional[int] = None
    ) -> None:
        """fids: None: whichever. where: an expression; empty: whatever the row holds. at_most: None: all of them."""
        self.fids, self.at_most = fids, at_most
        self._fields = layer.fields()
        self._context = layer.createExpressionContext()
        self._where = QgsExpression(where) if where else None
        if self._where is not None and not self._where.hasParserError():
            self._where.prepare(self._context)

    @property
    def problem(self) -> str:
        """Why the expression cannot be used, empty when it can."""
        if self._where is None:
            return ""
        return " ".join((self._where.parserErrorString() or self._where.evalErrorString()).split())

    def needs(self, request: QgsFeatureRequest) -> QgsFeatureRequest:
        """Return the request with what is needed to choose: the rows by number, and the fields of the expression."""
        request = QgsFeatureRequest(request)
        if self.fids is not None:
            request.setFilterFids(self.fids)
        if self._where is not None and request.flags() & QgsFeatureRequest.Flag.SubsetOfAttributes:
            own = self._where.referencedAttributeIndexes(self._fields)
            request.setSubsetOfAttributes(sorted({*request.subsetOfAttributes(), *own}))
        return request

    def holds(self, feature: QgsFeature) -> bool:
        """Return whether the expression holds for a row."""
        if self._where is None:
            return True
        self._context.setFeature(feature)
        return bool(self._where.evaluate(self._context))
