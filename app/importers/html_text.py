"""Text out of HTML: a message with a few tags, or a whole article; nothing is ever rendered."""

import html
import re
from html.parser import HTMLParser
from typing import NamedTuple

from bs4 import BeautifulSoup, ParserRejectedMarkup, Tag

TAG = re.compile(
    r"</?(?:a|b|blockquote|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|s|span|strong|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
BLOCKS = frozenset(
    {"blockquote", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre"}
)
HIDDEN = frozenset({"script", "style", "template"})


class Article(NamedTuple):
    """An article as it stands in the export."""

    title: str
    text: str
    published: bool


class Rejected(Exception):
    """The file cannot be read as HTML."""


def without_tags(text: str) -> str:
    """The text as a person saw it; unchanged where it holds no tag and no entity."""
    if "<" in text and TAG.search(text):
        parser = _Visible()
        parser.feed(text)
        parser.close()
        return parser.text()
    return html.unescape(text) if "&" in text and ENTITY.search(text) else text


def article(content: str) -> Article:
    """Title, text and state of an article.

    Raises:
        Rejected: it cannot be parsed.
    """
    try:
        soup = BeautifulSoup(content, "html.parser")
        for hidden in soup(sorted(HIDDEN)):
            hidden.decompose()
        heading = soup.find("h1")
        bodies = soup.find_all("div")
        body = bodies[-1] if bodies else soup.body or soup
        published = soup.select_one(".published")
        return Article(
            title=heading.get_text(" ", strip=True) if isinstance(heading, Tag) else "",
            text=without_tags(str(body)).strip(),
            published=published is not None,
        )
    except (ParserRejectedMarkup, RecursionError, AssertionError):
        raise Rejected from None


class _Visible(HTMLParser):
    """Collects what is seen, with a line break after each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in HIDDEN:
            self._hidden += 1
        elif tag in BLOCKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._pieces.append(data)

    def _break(self) -> None:
        if self._pieces and not self._pieces[-1].endswith("\n"):
            self._pieces.append("\n")

    def text(self) -> str:
        """What was seen."""
        return "".join(self._pieces).strip()
