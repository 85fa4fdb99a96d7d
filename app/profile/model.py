"""A profile as it was read: fields, items, people and messages, each with its place."""

from dataclasses import dataclass, field
from enum import StrEnum

from nlp.labels import Category, FieldKind


class Audience(StrEnum):
    """Who can read a field on the site, from the section until the person corrects it."""

    PUBLIC = "public"
    CONNECTIONS = "connections"
    PRIVATE = "private"


class Section(StrEnum):
    """Parts of a profile, in the order of the site's own edit pages."""

    NAME = "name"
    HEADLINE = "headline"
    INTRO = "intro"
    ABOUT = "about"
    POSITIONS = "positions"
    EDUCATION = "education"
    CERTIFICATIONS = "certifications"
    PROJECTS = "projects"
    VOLUNTEERING = "volunteering"
    SKILLS = "skills"
    PUBLICATIONS = "publications"
    PATENTS = "patents"
    COURSES = "courses"
    HONORS = "honors"
    TEST_SCORES = "test_scores"
    LANGUAGES = "languages"
    ORGANIZATIONS = "organizations"
    CAUSES = "causes"
    RECOMMENDATIONS = "recommendations"
    ENDORSEMENTS = "endorsements"
    SERVICES = "services"
    CONTACT_INFO = "contact_info"
    POSTS = "posts"
    COMMENTS = "comments"
    ARTICLES = "articles"
    MEDIA = "media"
    EVENTS = "events"
    FOLLOWS = "follows"
    MESSAGES = "messages"
    INVITATIONS = "invitations"
    JOBS = "jobs"
    RESUMES = "resumes"
    ACCOUNT = "account"
    INFERRED = "inferred"
    OTHER = "other"


class Remedy(StrEnum):
    """What the person can do about a field on the site."""

    EDIT = "edit"
    DELETE = "delete"
    HIDE = "hide"
    ASK = "ask"
    SETTING = "setting"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Place:
    """Provenance: where in the export a text stood.

    Attributes:
        file: Name inside the export, with ``/`` between folders.
        row: The row a spreadsheet shows it in: the header and lines before it count, line
            breaks inside quotes do not. 0 where the file has no rows.
        column: The column's header as written, or the element's name.
        raw: The cell before any repair; reports quote it.
    """

    file: str
    row: int
    column: str
    raw: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Field:
    """One editable piece of text on the site.

    Attributes:
        id: From the place, never from the text: ``Positions.csv#2/Description``.
        section: Where on the profile it stands.
        label: What the site calls it, in English; shown through the text door.
        text: What it says after repairs; all offsets count its code points.
        kind: What kind of text it is.
        audience: Who can read it.
        place: Where in the export it stood.
        item: Id of the :class:`Item` (position, project, post) that it belongs to, or "".
        holds: The category of the whole cell where its column says so.
        required: The site does not let it be empty (company, title): no removal is offered.
        limit: Most characters the site takes, or None.
        remedy: What can be done about it on the site.
        own: Whether the person wrote it; a recommendation received is another's text.
        origins: Anchors ``(offset in text, offset in place.raw)`` of the repairs, ascending;
            between two anchors both advance together.
    """

    id: str
    section: Section
    label: str
    text: str = field(repr=False)
    kind: FieldKind
    audience: Audience
    place: Place
    item: str = ""
    holds: Category | None = None
    required: bool = False
    limit: int | None = None
    remedy: Remedy = Remedy.EDIT
    own: bool = True
    origins: tuple[tuple[int, int], ...] = field(default=((0, 0),), repr=False)


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the export seen as a thing: a position, a project, a post.

    Attributes:
        id: ``Positions.csv#2``.
        section: Where it stands.
        title: What it is called for the person: the title, the school, the first words.
        started: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` as far as known, else "".
        finished: The same; "" together with a known start means it goes on.
        by: The author's name where it is another's text.
    """

    id: str
    section: Section
    title: str = field(repr=False)
    started: str = ""
    finished: str = ""
    by: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Contact:
    """A connection of the person, as the export lists it."""

    id: str
    name: str = field(repr=False)
    profile_url: str = field(repr=False)
    company: str = field(repr=False)
    position: str = field(repr=False)
    connected_on: str = field(repr=False)
    place: Place


@dataclass(frozen=True, slots=True)
class Message:
    """One message; ``sent_at`` is ISO 8601 where it could be read, else as written."""

    id: str
    conversation: str = field(repr=False)
    sender: str = field(repr=False)
    sender_url: str = field(repr=False)
    recipients: str = field(repr=False)
    sent_at: str = field(repr=False)
    subject: str = field(repr=False)
    text: str = field(repr=False)
    from_owner: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Invitation:
    """A request to connect, with its note."""

    id: str
    sender: str = field(repr=False)
    recipient: str = field(repr=False)
    profile_url: str = field(repr=False)
    sent_at: str = field(repr=False)
    text: str = field(repr=False)
    incoming: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything read from one export (or several parts of one).

    Attributes:
        owner: The person's own name, "" where the export does not say.
        fields: In the order of the site's edit pages, then of the export.
        items: The things that fields belong to.
        contacts: Connections.
        messages: Messages, oldest first within a conversation.
        invitations: Requests to connect.
    """

    owner: str = field(default="", repr=False)
    fields: tuple[Field, ...] = ()
    items: tuple[Item, ...] = ()
    contacts: tuple[Contact, ...] = ()
    messages: tuple[Message, ...] = ()
    invitations: tuple[Invitation, ...] = ()
