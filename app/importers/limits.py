"""How much an export may hold before reading it stops being safe."""

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps against hostile archives; a real one stays far below each.

    Attributes:
        members: Files in the whole bundle.
        member_bytes: Unpacked bytes of one file.
        total_bytes: Unpacked bytes of everything that is read.
        ratio: Unpacked bytes for one packed byte; deflate reaches 1032 on constant data, text
            rarely 20. Only files above ``ratio_from`` unpacked bytes are judged.
        ratio_from: See ``ratio``.
        nested_bytes: Bytes of a zip inside a zip, which is held in memory.
        cell: Characters of one cell.
        depth: Folders below the chosen one.
    """

    members: int = 20_000
    member_bytes: int = 1024 * MEBIBYTE
    total_bytes: int = 4096 * MEBIBYTE
    ratio: int = 250
    ratio_from: int = 8 * MEBIBYTE
    nested_bytes: int = 64 * MEBIBYTE
    cell: int = 1_000_000
    depth: int = 8
