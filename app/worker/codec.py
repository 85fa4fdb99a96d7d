"""Turns frozen dataclasses into plain JSON values and back, taking nothing on trust.

The shape of a value follows from the type hints of its dataclass: an object with exactly its
fields, no default filled in, nothing extra. A :class:`~nlp.labels.Span` travels as an array, since
there are many. Whatever does not fit is a :class:`ProtocolError`, which never quotes the value.
"""

import dataclasses
import json
import math
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from nlp.labels import Span

T = TypeVar("T")
Read = Callable[[object], Any]

MAX_TEXT = 2 << 20
"""Code points in one string; importers take half as many in a cell."""
MAX_LIST = 500_000
"""Members of one array."""
MAX_KEYS = 64
"""Members of one free mapping (the parameters of a sentence)."""
_MAX_INT = 1 << 53

_AS_ARRAY = frozenset({Span})


class ProtocolError(Exception):
    """The other side sent something that the protocol does not allow; says what, never quotes."""


def dump(value: object) -> str:
    """The value as JSON text.

    Raises:
        TypeError: if it holds something that cannot travel.
        ValueError: if it holds a number that is none.
    """
    return _encoder.encode(value)


def parts(value: Any) -> Any:
    """A dataclass as its parts, one level deep.

    Raises:
        TypeError: if it is none.
    """
    if isinstance(value, Mapping):
        return dict(value)
    kind: Any = type(value)
    if kind in _AS_ARRAY:
        return [getattr(value, name) for name in _names(kind)]
    return {name: getattr(value, name) for name in _names(kind)}


_encoder = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":"), default=parts
)


def load(kind: type[T], data: object) -> T:
    """The dataclass that the JSON value stands for.

    Raises:
        ProtocolError: if it is not exactly one.
    """
    hint: Any = kind
    return typing.cast("T", _reader(hint)(data))


@cache
def _names(kind: type) -> tuple[str, ...]:
    if not dataclasses.is_dataclass(kind):
        raise TypeError(kind.__name__)
    return tuple(field.name for field in dataclasses.fields(kind))


@cache
def _reader(hint: Any) -> Read:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if typing.get_origin(hint) is not None:
        return _composed(typing.get_origin(hint), typing.get_args(hint))
    return _member_of(hint) if issubclass(hint, Enum) else _record_of(hint)


def _composed(origin: Any, members: tuple[Any, ...]) -> Read:
    if origin is tuple and members[-1] is Ellipsis:
        return _array_of(_reader(members[0]))
    if origin is tuple:
        return _row_of(tuple(map(_reader, members)), tuple)
    if origin is Mapping:
        return _mapping_of(_reader(members[1]))
    return _any_of(members)


def _text(value: object) -> str:
    if type(value) is not str or len(value) > MAX_TEXT:
        raise ProtocolError("text expected")
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise ProtocolError("text with half a character") from None
    return value


def _whole(value: object) -> int:
    if type(value) is not int or not -_MAX_INT <= value <= _MAX_INT:
        raise ProtocolError("whole number expected")
    return value


def _number(value: object) -> float:
    if type(value) not in {int, float} or not math.isfinite(typing.cast("float", value)):
        raise ProtocolError("number expected")
    return float(typing.cast("float", value))


def _truth(value: object) -> bool:
    if type(value) is not bool:
        raise ProtocolError("true or false expected")
    return value


def _nothing(value: object) -> None:
    if value is not None:
        raise ProtocolError("null expected")


_PLAIN: Mapping[object, Read] = {
    str: _text,
    int: _whole,
    float: _number,
    bool: _truth,
    types.NoneType: _nothing,
}


def _array_of(member: Read) -> Read:
    def read(value: object) -> tuple[Any, ...]:
        if type(value) is not list or len(value) > MAX_LIST:
            raise ProtocolError("array expected")
        return tuple(map(member, value))

    return read


def _row_of(members: tuple[Read, ...], build: Callable[[Any], Any]) -> Read:
    def read(value: object) -> Any:
        if type(value) is not list or len(value) != len(members):
            raise ProtocolError("array of another length expected")
        return build(member(part) for member, part in zip(members, value, strict=True))

    return read


def _mapping_of(member: Read) -> Read:
    def read(value: object) -> Mapping[str, Any]:
        if type(value) is not dict or len(value) > MAX_KEYS:
            raise ProtocolError("small object expected")
        return {_text(key): member(part) for key, part in value.items()}

    return read


def _any_of(hints: tuple[Any, ...]) -> Read:
    readers = tuple(map(_reader, hints))

    def read(value: object) -> Any:
        for reader in readers:
            try:
                return reader(value)
            except ProtocolError:
                continue
        raise ProtocolError("another type expected")

    return read


def _member_of(kind: type[Enum]) -> Read:
    known = {member.value: member for member in kind}

    def read(value: object) -> Enum:
        if type(value) is not str or value not in known:
            raise ProtocolError(f"unknown {kind.__name__}")
        return known[value]

    return read


def _record_of(kind: type) -> Read:
    hints = typing.get_type_hints(kind)
    members = tuple((name, _reader(hints[name])) for name in _names(kind))
    if kind in _AS_ARRAY:
        return _row_of(tuple(reader for _, reader in members), lambda parts: kind(*parts))

    def read(value: object) -> Any:
        if type(value) is not dict or len(value) != len(members):
            raise ProtocolError(f"{kind.__name__} expected")
        try:
            return kind(*[reader(value[name]) for name, reader in members])
        except KeyError:
            raise ProtocolError(f"{kind.__name__} lacks a part") from None

    return read
