"""What the worker says about itself: how tightly it is confined, and how it found out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.audit.model import NotJudged
from app.profile.ledger import Source
from app.profile.model import Profile
from nlp.labels import Span
from nlp.skeleton import Skeleton


class Level(StrEnum):
    """How tightly a worker is confined, computed from what it could still do."""

    SEALED = "sealed"
    PARTLY = "partly_sealed"
    NOT = "not_sealed"


class Outcome(StrEnum):
    """What came of an attempt; ``NOT_TRIED`` where its refusal would have proven nothing."""

    REFUSED = "refused"
    ALLOWED = "allowed"
    NOT_TRIED = "not_tried"


class Feat(StrEnum):
    """What a confined worker must not be able to do."""

    INTERNET = "internet"
    LOCAL_SOCKET = "local_socket"
    NEW_PROCESS = "new_process"
    RUN_PROGRAM = "run_program"
    WRITE_TEMPORARY = "write_temporary"
    WRITE_HOME = "write_home"
    CHANGE_EXPORT = "change_export"
    READ_ELSEWHERE = "read_elsewhere"
    LIST_HOME = "list_home"
    READ_WINDOW_MEMORY = "read_window_memory"
    SIGNAL_WINDOW = "signal_window"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One thing that the worker tried after confining itself; ``code`` is the errno's name."""

    what: Feat
    outcome: Outcome
    code: str = ""


@dataclass(frozen=True, slots=True)
class Seal:
    """The confinement of one worker, as it measured it itself.

    Attributes:
        level: Computed from the attempts, not from what was asked for.
        attempts: Everything that was tried.
        mechanisms: What the system took: ``landlock``, ``seccomp``, ``limits``, ``job``.
        loose_threads: Threads that were running before and may have kept more rights.
    """

    level: Level
    attempts: tuple[Attempt, ...] = ()
    mechanisms: tuple[str, ...] = ()
    loose_threads: int = 0


@dataclass(frozen=True, slots=True)
class Audited:
    """Everything that a worker read and found, once it is done.

    Attributes:
        profile: What was read.
        spans: By field id, each field's spans in order; a field without spans has an empty tuple.
        skeletons: By field id.
        sources: What it was read from, and the account of it.
        not_judged: Fields that were judged by rules alone.
        seal: How tightly the worker was confined while it read.
        versions: Of the program, its model and its lexicons, by name.
    """

    profile: Profile
    spans: Mapping[str, tuple[Span, ...]] = field(hash=False)
    skeletons: Mapping[str, Skeleton] = field(hash=False)
    sources: tuple[Source, ...]
    not_judged: tuple[NotJudged, ...]
    seal: Seal
    versions: Mapping[str, str] = field(default_factory=dict, hash=False)
