"""The messages between the window (or the command line) and its worker.

Each is a frozen dataclass and travels as a JSON object with its name under ``"t"``. A worker that
has been started and warmed says :class:`Warm`. The first request decides what it may read:
:class:`Open` with the paths of an export, or with none (a probe, or only :class:`Check` to come).
It confines itself to exactly these, tries to break out, answers :class:`Ready` with the outcome,
and only then reads. After :class:`Done` it goes on answering :class:`Check` until :class:`Bye`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NoReturn, TypeVar

from app.audit.model import NotJudged
from app.profile.ledger import FileReport, Source
from app.profile.model import Contact, Field, Invitation, Item, Message
from app.text import Sentence
from app.worker import codec
from app.worker.codec import ProtocolError
from app.worker.frames import frame
from app.worker.model import Seal
from nlp.labels import Category, FieldKind, Span
from nlp.skeleton import Skeleton

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Open:
    """Confine yourself to these absolute paths, then read them; none: only confine yourself."""

    paths: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Check:
    """Find the spans of a text: an own wording, or a line for ``detect``."""

    id: str
    text: str = field(repr=False)
    kind: FieldKind = FieldKind.CV_TEXT
    holds: Category | None = None
    column: str = ""
    threshold: float | None = None


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop reading; answered by :class:`Cancelled`, unless it was done already."""


@dataclass(frozen=True, slots=True)
class Bye:
    """End."""


@dataclass(frozen=True, slots=True)
class Warm:
    """Everything is loaded; nothing is confined or read yet."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker is confined as ``seal`` says and starts to read."""

    seal: Seal
    versions: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Progress:
    """Rows read of a file so far."""

    file: str
    rows: int


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file is done; the same report stands in its :class:`SourceRead` later."""

    report: FileReport


@dataclass(frozen=True, slots=True)
class SourceOpened:
    """One thing that the person chose was opened; what it was taken for, and how many files."""

    source: Source
    files: int


@dataclass(frozen=True, slots=True)
class SourceRead:
    """One thing that the person chose is done."""

    source: Source


@dataclass(frozen=True, slots=True)
class Items:
    """Things that fields belong to; each comes before its fields."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class FieldRead:
    """A field, and where its text can be cut."""

    field: Field
    skeleton: Skeleton


class Stage(StrEnum):
    """Which look at the text this was."""

    RULES = "rules"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Spans:
    """What a look at a field changed: spans that are new, and earlier ones that no longer hold.

    After the look by the model, or with ``final``, a field can be decided on.
    """

    field: str
    stage: Stage
    spans: tuple[Span, ...]
    withdrawn: tuple[Span, ...] = ()
    final: bool = False


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A field in a language that the model does not know."""

    field: NotJudged


@dataclass(frozen=True, slots=True)
class Contacts:
    """Some of the person's connections."""

    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Messages:
    """Some of the person's messages."""

    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Invitations:
    """Some of the person's invitations."""

    invitations: tuple[Invitation, ...]


@dataclass(frozen=True, slots=True)
class Arranged:
    """Ids of the next fields and items as they stand in the profile; one in none is dropped."""

    fields: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """Everything has been sent; the counts let the other side see that nothing is missing."""

    owner: str = field(repr=False)
    fields: int
    items: int
    contacts: int
    messages: int
    invitations: int


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The reading stopped because the person asked for it."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The reading ended early for this reason."""

    reason: Sentence


@dataclass(frozen=True, slots=True)
class Checked:
    """The spans of a text that was to be checked."""

    id: str
    spans: tuple[Span, ...]


Request = Open | Check | Cancel | Bye
"""What a worker can be asked."""

Event = (
    Warm
    | Ready
    | Progress
    | FileRead
    | SourceOpened
    | SourceRead
    | Items
    | FieldRead
    | Spans
    | Unjudged
    | Contacts
    | Messages
    | Invitations
    | Arranged
    | Done
    | Cancelled
    | Failed
    | Checked
)
"""What a worker can say."""

_REQUESTS: Mapping[str, type[Request]] = {
    "open": Open,
    "check": Check,
    "cancel": Cancel,
    "bye": Bye,
}
_EVENTS: Mapping[str, type[Event]] = {
    "warm": Warm,
    "ready": Ready,
    "progress": Progress,
    "file": FileRead,
    "source_opened": SourceOpened,
    "source": SourceRead,
    "items": Items,
    "field": FieldRead,
    "spans": Spans,
    "not_judged": Unjudged,
    "contacts": Contacts,
    "messages": Messages,
    "invitations": Invitations,
    "arranged": Arranged,
    "done": Done,
    "cancelled": Cancelled,
    "failed": Failed,
    "checked": Checked,
}
_TAGS: Mapping[type, str] = {
    kind: tag for table in (_REQUESTS, _EVENTS) for tag, kind in table.items()
}


def encode(message: Request | Event) -> bytes:
    """The message as a frame.

    Half a character (a lone surrogate, which some broken exports hold) travels as "?", so that
    offsets stay true.

    Raises:
        ProtocolError: if it is longer than the other side would take.
    """
    text = codec.dump({"t": _TAGS[type(message)], **codec.parts(message)})
    return frame(text.encode("utf-8", "replace"))


def request(body: bytes) -> Request:
    """What the worker is asked, from the body of a frame.

    Raises:
        ProtocolError: if it is no request.
    """
    return _decode(body, _REQUESTS)


def event(body: bytes) -> Event:
    """What the worker says, from the body of a frame.

    Raises:
        ProtocolError: if it is nothing that a worker may say.
    """
    return _decode(body, _EVENTS)


def _decode(body: bytes, kinds: Mapping[str, type[T]]) -> T:
    try:
        data = json.loads(body.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise ProtocolError("no JSON") from None
    if type(data) is not dict:
        raise ProtocolError("object expected")
    tag = data.pop("t", None)
    kind = kinds.get(tag) if type(tag) is str else None
    if kind is None:
        raise ProtocolError("unknown message")
    return codec.load(kind, data)


def _no_constant(_name: str) -> NoReturn:
    raise ProtocolError("not a number")
