"""Loads everything that reading and detection load late, because later nothing can be loaded."""

import codecs
import importlib
import time
from contextlib import suppress
from encodings.aliases import aliases

from phonenumbers import PhoneMetadata

from app.worker.reading import document_of
from app.worker.serve import Tools
from nlp.skeleton import analyse
from resources import ROOT

MODULES = (
    "bz2", "csv", "html.entities", "html.parser", "linecache", "lzma", "traceback", "unicodedata",
    "zipfile", "zlib", "bs4", "lxml.etree", "lxml.html", "lxml.sax", "ftfy", "charset_normalizer",
    "phonenumbers", "phonenumbers.data", "email.utils", "quopri", "base64", "calendar", "_strptime",
    "zoneinfo", "stringprep",
)  # fmt: skip
"""Modules that libraries import at the moment they need them; a frozen build must hold them."""

_SAMPLE = ROOT / "samples" / "linkedin"
_JUDGED = 8
"""Fields that the model looks at to be warm: enough for more than one batch, and soon done."""


def load() -> Tools:
    """Everything a worker works with, loaded and used once on the bundled sample.

    Using it is what loads the rest: word lists, patterns, the parts of libraries that wait for
    their first call.
    """
    for module in MODULES:
        importlib.import_module(module)
    for encoding in sorted(set(aliases.values())):
        with suppress(LookupError):  # a few exist on Windows alone
            codecs.lookup(encoding)
    time.localtime()  # reads the time zone
    PhoneMetadata.load_all()  # otherwise a module for each country whose number comes up
    from app import importers
    from app.text import templates
    from nlp import language
    from nlp import pipeline as pipelines

    templates()
    try:
        pipeline = pipelines.load()
    except pipelines.ModelMissingError:
        pipeline = pipelines.load(None)  # rules alone; the version says so
    importers.warm()
    profile = importers.read([_SAMPLE]).profile
    for _ in pipeline.detect(map(document_of, profile.fields[:_JUDGED])):
        pass
    for field in profile.fields:
        pipeline.rules(document_of(field))
        analyse(field.text)
        language.of(field.text)
    return Tools(importers.read, pipeline, language.of, {"pipeline": pipeline.version})
