"""XML as a stream of events, and refusal of what can be used to attack a reader.

A delivery comes from outside. A document type declaration is refused as soon as it starts, so that no entity
is ever declared, expanded or fetched (entity bombs, external entities). Nesting is limited, because every
open element costs memory. The parser is expat, which is fast and needs no tree in memory.
"""

from __future__ import annotations

from typing import Any, BinaryIO, Callable
from xml.parsers import expat

#: Deepest nesting that is read. The deepest element in the sample deliveries lies at 10; 100 leaves ample
#: room. Status: assumption.
DEEPEST_NESTING = 100

#: Bytes per read: large enough to be quick, small enough to report progress and to cancel at once.
CHUNK_BYTES = 1 << 16

#: Stands between the namespace and the local name in the names that the parser hands over.
NAMESPACE_SEPARATOR = " "

#: Encodings that are read, in lower case. Deliveries are in UTF-8; the others are what editors on Windows and the
#: parser itself know. Anything else could name a codec that is no encoding of text at all, and is refused.
ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"})


class UnsafeXmlError(Exception):
    """The document declares a document type or entities, or nests too deeply."""


class BrokenXmlError(Exception):
    """The document is not well-formed; ``line`` is the line (from 1) where that showed."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


class UnknownEncodingError(Exception):
    """The document says that it is in an encoding that is not among `ENCODINGS`; ``str(error)`` is its name."""


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in ENCODINGS:
        raise UnknownEncodingError(encoding)


def _refuse(*_declaration: Any) -> int:
    raise UnsafeXmlError("document type declaration")


def safe_parser() -> expat.XMLParserType:
    """Return a namespace-aware parser that raises `UnsafeXmlError` at any declaration of a type or an entity, and
    `UnknownEncodingError` at an encoding that is not read.

    Names arrive as ``"<namespace> <local name>"``, attributes as a flat list of names and values.
    """
    parser = expat.ParserCreate(None, NAMESPACE_SEPARATOR)
    parser.buffer_text = True
    parser.ordered_attributes = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.XmlDeclHandler = _check_encoding
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    return parser


def parse_stream(parser: expat.XMLParserType, stream: BinaryIO, advance: Callable[[int], None]) -> None:
    """Feed ``stream`` to ``parser``; ``advance`` gets the number of bytes of each chunk and may raise to stop.

    Raises `BrokenXmlError` when the document is not well-formed, and `UnsafeXmlError` or `UnknownEncodingError` when
    it is refused.
    """
    try:
        while True:
            chunk = stream.read(CHUNK_BYTES)
            if not chunk:
                parser.Parse(b"", True)
                return
            parser.Parse(chunk, False)
            advance(len(chunk))
    except expat.ExpatError as error:
        raise BrokenXmlError(expat.ErrorString(error.code), error.lineno) from error
