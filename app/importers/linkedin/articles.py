"""From an article's page to its title and text, two fields of one item."""

from app.importers.account import Account
from app.importers.bundle import Member
from app.importers.gathering import Gathering
from app.importers.html_text import Article, Rejected, article
from app.importers.linkedin.fields import shortened
from app.importers.repairs import repair
from app.profile.model import Audience, Field, Item, Place, Section
from nlp.labels import FieldKind

ARTICLE = "article"
"""The kind under which articles of several archives are compared."""

LONGEST = 16 << 20
"""Bytes of a page that are looked at."""


def read_article(member: Member, account: Account, gathering: Gathering) -> None:
    """Add the article as an item with its title and its text.

    Raises:
        Damaged: the file cannot be read.
    """
    with member.open() as stream:
        content = stream.read(LONGEST)
    try:
        found = article(content.decode("utf-8-sig", "replace"))
    except Rejected:
        account.skip(0, "html_broken")
        return
    if not (found.title or found.text):
        account.skip(0, "html_empty")
        return
    account.took()
    if not gathering.is_repeat(ARTICLE, account.name, [("title", found.title), ("", found.text)]):
        _add(found, account.name, gathering)


def _add(found: Article, name: str, gathering: Gathering) -> None:
    item = f"{gathering.key(name)}#0"
    gathering.item(Item(id=item, section=Section.ARTICLES, title=shortened(found.title)))
    for part, label, text in (("title", "Title", found.title), ("text", "Article", found.text)):
        if not text:
            continue
        mended = repair(text)
        gathering.field(
            Field(
                id=f"{item}/{part}",
                section=Section.ARTICLES,
                label=label,
                text=mended.text,
                kind=FieldKind.POST,
                audience=Audience.PUBLIC if found.published else Audience.PRIVATE,
                place=Place(name, 0, part, text),
                item=item,
                origins=mended.origins,
            )
        )
