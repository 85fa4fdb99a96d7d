"""The one place that fills report templates; HTML is escaped, and loads nothing from anywhere."""

from functools import cache
from typing import Any

import jinja2

from app.text import _, ngettext
from resources import ROOT


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOT / "report"),
        autoescape=jinja2.select_autoescape(("html.j2",), default=False),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(_=_, ngettext=ngettext)
    environment.filters["plain"] = plain_markdown
    return environment


def fill(template: str, **values: Any) -> str:
    """A template of ``resources/report`` filled with these values.

    Raises:
        jinja2.UndefinedError: if the template uses a value that was not given.
    """
    return _environment().get_template(template).render(**values)


def plain_markdown(text: str) -> str:
    """Text that Markdown shows as it is written."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|~" else sign for sign in text)
