"""Known names: organisations, units, sites, systems, programmes, certificates, fields."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import Hit, words

_DEFENCE = frozenset(
    {"agency", "defence", "armed_force", "prime", "base", "platform", "operation", "corps"}
)
"""Lists whose unambiguous names say that the whole text is about such work."""

_WORDS = re.compile(r"[\w-]+")
_CLIENT_REACH = 28
_CUE_REACH = 40


def find(text: Prepared) -> Iterator[Span]:
    """Names from the lexicons; an ambiguous one only with a cue beside it.

    The rule is ``lexicon.<category>.<list>``, so that a reader can tell an agency from a grocer.
    """
    signals = _speaks_of_defence(text)
    for hit in text.hits:
        entry = hit.entry
        if entry.ambiguous and not _confirmed(text, hit, signals=signals):
            continue
        label = entry.label
        if label is Category.EMPLOYER and _is_client(text, hit):
            label = Category.CLIENT
        confidence = CONTEXTUAL if entry.ambiguous or label is Category.CLIENT else EXACT
        yield Span(hit.start, hit.end, label, confidence, f"lexicon.{label}.{entry.group}")


def _speaks_of_defence(text: Prepared) -> bool:
    return text.mentions(words("cues", "defence")) or any(
        hit.entry.group in _DEFENCE and not hit.entry.ambiguous for hit in text.hits
    )


def _confirmed(text: Prepared, hit: Hit, *, signals: bool) -> bool:
    """Whether an everyday word is meant as the name: a cue beside it, in a text of such work."""
    around = text.before(hit.start, reach=_CUE_REACH) + " " + text.after(hit.end, reach=_CUE_REACH)
    nearby = {word.casefold() for word in _WORDS.findall(around)}
    cued = not nearby.isdisjoint(words("cues", hit.entry.label))
    return cued and (signals or hit.entry.group in {"company", "certificate"})


def _is_client(text: Prepared, hit: Hit) -> bool:
    """Whether an organisation is worked for as a customer, going by the words before it."""
    lead = {word.casefold() for word in _WORDS.findall(text.before(hit.start, reach=_CLIENT_REACH))}
    return not lead.isdisjoint(words("cues", "client"))
