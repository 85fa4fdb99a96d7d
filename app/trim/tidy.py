"""The last pass of an edit: white space, empty lines and headings, capitals, a or an."""

from collections.abc import Set as AbstractSet

from app.trim.draft import Draft, Kind, Token
from app.trim.grammar import article, capitalised

_HUGS_LEFT = frozenset(",.;:!?)]}…”\u2019»%")
_HUGS_RIGHT = frozenset("([{#“\u2018«@")
_LONGEST_HEADING = 5


def tidy(draft: Draft, *, verbatim: AbstractSet[int]) -> None:
    """Put white space, lines and capitals in order beside what was edited.

    Args:
        draft: The text after all edits and mends.
        verbatim: Starts of ranges with the person's own wording, which stays as written.
    """
    _articles(draft)
    fresh = _fresh_starts(draft)
    for first, last in _runs(draft):
        _spaces(draft, first, last)
    _empty_lines(draft)
    for i in fresh:
        token = draft.tokens[i]
        if token.start not in verbatim:
            _capitalise(token)


def _runs(draft: Draft) -> list[tuple[int, int]]:
    """Runs of removed tokens with the white space between and around them."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    has_gone = False
    for i, token in enumerate([*draft.tokens, Token(len(draft.text), "", Kind.LINE)]):
        loose = token.gone or token.kind is Kind.SPACE
        if loose:
            start = i if start is None else start
            has_gone = has_gone or token.gone
        elif start is not None:
            if has_gone:
                found.append((start, i - 1))
            start, has_gone = None, False
    return found


def _spaces(draft: Draft, first: int, last: int) -> None:
    """Keep one white space where one belongs, none where none does."""
    tokens = draft.tokens
    kept = [i for i in range(first, last + 1) if not tokens[i].gone]
    before = tokens[first - 1] if first else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if before is None or before.kind is Kind.LINE:
        indent = [i for i in kept if i == first]
        draft.drop(*(i for i in kept if i not in indent))
        if after is None or after.kind is Kind.LINE:
            draft.drop(*indent)
        return
    if _no_space_between(draft, first - 1, last + 1):
        draft.drop(*kept)
        return
    if kept:
        best = next((i for i in kept if "\n" in tokens[i].text), kept[0])
        draft.drop(*(i for i in kept if i != best))
    elif after is not None and before.out[-1:].isalnum() and after.out[:1].isalnum():
        filler = tokens[first]
        filler.gone, filler.put, filler.edit = False, " ", True


def _no_space_between(draft: Draft, before: int, after: int) -> bool:
    if after >= len(draft.tokens):
        return True
    left, right = draft.tokens[before], draft.tokens[after]
    if right.kind in {Kind.LINE, Kind.STOP}:
        return True
    if right.kind is Kind.MARK and right.put is None:
        hugs = right.text in _HUGS_LEFT or right.text in {"'s", "\u2019s"}
        if hugs and not draft.is_separator(after):
            return True
        if right.text == ";" and draft.is_separator(after):
            return True
    if right.put is not None and right.put[:1] in _HUGS_LEFT:
        return True
    return left.kind is Kind.MARK and left.text in _HUGS_RIGHT and left.put is None


def _fresh_starts(draft: Draft) -> list[int]:
    """Tokens that begin a sentence, line or item only since something before them changed."""
    found: list[int] = []
    fresh = True
    after_stop = False
    capital: bool | None = None
    for i, token in enumerate(draft.tokens):
        if token.kind is Kind.LINE:
            fresh, after_stop, capital = True, False, None
        elif token.kind is Kind.SPACE or token.bullet:
            continue
        elif fresh and (token.gone or token.put is not None) and capital is None:
            first = token.text[:1]
            capital = (
                first.isupper()
                if first.isalpha()
                else after_stop or _figure_at_line(draft, i) or None
            )
        if token.gone or token.kind in {Kind.LINE, Kind.SPACE}:
            if token.gone and token.kind is Kind.STOP:
                fresh = True
            continue
        if fresh and token.kind is Kind.WORD and capital:
            found.append(i)
        after_stop = token.kind is Kind.STOP
        fresh = after_stop or (draft.is_separator(i) and not _goes_on(draft, i))
        capital = None
    return found


def _goes_on(draft: Draft, i: int) -> bool:
    """Whether a sentence goes on after a semicolon or a dash."""
    return draft.tokens[i].text in {";", "-", "\u2013", "—"} and draft.is_prose(i)


def _figure_at_line(draft: Draft, i: int) -> bool:
    """Whether a line began with a figure, which has no case: "3rd Brigade"."""
    return draft.tokens[i].text[:1].isdigit() and draft.left(i) is None


def _capitalise(token: Token) -> None:
    """Give the word a capital, unless its spelling has one further on (iOS)."""
    if token.gone or any(c.isupper() for c in token.out.split(" ")[0]):
        return
    better = capitalised(token.out)
    if better != token.out:
        token.put = better


def _articles(draft: Draft) -> None:
    """Make "a" or "an" fit the word that now follows it."""
    for first, last in [*draft.holes(), *_rewordings(draft)]:
        before = draft.left(first)
        if before is None or draft.tokens[before].low not in {"a", "an"}:
            continue
        token = draft.tokens[before]
        after = first if not draft.tokens[first].gone else draft.right(last)
        if token.put is not None or after is None:
            continue
        fitting = article(draft.tokens[after].out)
        if fitting != token.low:
            token.put = capitalised(fitting) if token.text[0].isupper() else fitting
            token.edit = True


def _rewordings(draft: Draft) -> list[tuple[int, int]]:
    return [
        (i, i) for i, t in enumerate(draft.tokens) if t.edit and t.put is not None and not t.gone
    ]


def _empty_lines(draft: Draft) -> None:
    """Let lines go that lost all they held, headings with nothing under them, doubled blanks."""
    lines = _lines(draft)
    emptied = {n for n, line in enumerate(lines) if _was_emptied(draft, line)}
    for n in range(len(lines) - 1, -1, -1):
        if n + 1 in emptied and n not in emptied and _is_heading(draft, lines[n]):
            following = next((m for m in range(n + 1, len(lines)) if m not in emptied), None)
            if following is None or _is_blank(draft, lines[following]):
                emptied.add(n)
    kept = [n for n in range(len(lines)) if n not in emptied]
    for n in sorted(emptied):
        draft.drop(*lines[n])
        before = max((m for m in kept if m < n), default=None)
        after = min((m for m in kept if m > n), default=None)
        blank_before = before is None or _is_blank(draft, lines[before])
        if after is not None and blank_before and _is_blank(draft, lines[after]):
            draft.drop(*lines[after])
            kept.remove(after)
    if emptied and kept:
        _drop_trailing_breaks(draft, lines, kept, max(emptied))


def _drop_trailing_breaks(
    draft: Draft, lines: list[list[int]], kept: list[int], last_emptied: int
) -> None:
    """No line break dangles where the last lines went."""
    if last_emptied < len(lines) - 1 and any(m > last_emptied for m in kept):
        return
    for n in reversed(kept):
        blank = _is_blank(draft, lines[n])
        draft.drop(*(i for i in lines[n] if blank or draft.tokens[i].kind is Kind.LINE))
        if not blank:
            return


def _lines(draft: Draft) -> list[list[int]]:
    """The indices of each line's tokens, its line break included."""
    lines: list[list[int]] = [[]]
    for i, token in enumerate(draft.tokens):
        lines[-1].append(i)
        if token.kind is Kind.LINE:
            lines.append([])
    return lines if lines[-1] else lines[:-1]


def _was_emptied(draft: Draft, line: list[int]) -> bool:
    tokens = [draft.tokens[i] for i in line]
    lost = any(t.gone and t.kind is not Kind.SPACE and t.kind is not Kind.LINE for t in tokens)
    return lost and not any(_holds(t) for t in tokens)


def _holds(token: Token) -> bool:
    """Whether a token says anything: no white space, no bullet, not only a stop."""
    if token.gone or token.bullet or token.kind in {Kind.SPACE, Kind.LINE, Kind.STOP}:
        return False
    return bool(token.out.strip())


def _is_blank(draft: Draft, line: list[int]) -> bool:
    return not any(_holds(draft.tokens[i]) for i in line)


def _is_heading(draft: Draft, line: list[int]) -> bool:
    """Whether a line announces the next ones: it ends in a colon, or is short and in capitals."""
    text = "".join(draft.tokens[i].out for i in line).strip()
    short = len(text.split()) <= _LONGEST_HEADING
    return short and bool(text) and (text.endswith(":") or text.isupper())
