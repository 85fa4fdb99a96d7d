"""Loads everything that reading and detection load late, because later nothing can be loaded."""

import importlib
import time

from app.worker.serve import Tools
from nlp.labels import Document, FieldKind
from nlp.skeleton import analyse

_ENCODINGS = (
    "ascii", "cp1250", "cp1251", "cp1252", "cp1254", "cp437", "cp850", "cp932", "cp936", "cp949",
    "big5", "euc_jp", "euc_kr", "gb18030", "idna", "iso8859_1", "iso8859_2", "iso8859_15",
    "iso2022_jp", "koi8_r", "latin_1", "mac_roman", "punycode", "raw_unicode_escape", "shift_jis",
    "unicode_escape", "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le",
    "utf_7", "utf_8", "utf_8_sig", "charmap", "cp037", "cp1253", "cp1255", "cp1256", "cp1257",
    "cp1258", "hp_roman8", "iso8859_7", "iso8859_9", "mac_latin2", "tis_620", "johab", "hz",
)  # fmt: skip
_MODULES = (
    "bz2", "csv", "html.entities", "html.parser", "linecache", "lzma", "traceback", "unicodedata",
    "zipfile", "zlib", "bs4", "lxml.etree", "lxml.html", "lxml.sax", "ftfy", "charset_normalizer",
    "phonenumbers", "phonenumbers.data", "email.utils", "quopri", "base64", "calendar", "_strptime",
    "zoneinfo", "stringprep",
)  # fmt: skip
_TRIAL = (
    "Jan 2019 - present: Senior SIGINT Analyst at GCHQ, SC cleared, team of 14, +44 7700 900123, "
    "someone@example.gov.uk, 10.14.3.7, IBAN GB33BUKB20201555555555, £42m, Cheltenham."
)


def load() -> Tools:
    """Everything a worker works with, loaded and used once."""
    for module in _MODULES:
        importlib.import_module(module)
    for encoding in _ENCODINGS:
        importlib.import_module(f"encodings.{encoding}")
    time.localtime()  # reads the time zone
    from app import importers
    from app.text import templates
    from nlp import language
    from nlp import pipeline as pipelines

    templates()
    pipeline = pipelines.load()
    for kind in FieldKind:
        list(pipeline.detect([Document("warm", _TRIAL, kind)]))
    analyse(_TRIAL)
    language.of(_TRIAL)
    return Tools(importers.read, pipeline, language.of, {"pipeline": pipeline.version})
