"""Whose export it is: the name from the profile, or who takes part in every conversation."""

from collections import defaultdict

from app.profile.model import Message

ENOUGH = 2
"""Conversations from which the one constant participant can be told."""


class Owner:
    """What is known of the owner so far.

    Attributes:
        name: As the profile says it, or as :meth:`settle` concluded; "" if neither.
    """

    def __init__(self) -> None:
        self.name = ""
        self._urls: set[str] = set()
        self._named: dict[str, set[str]] = defaultdict(set)
        self._conversations: set[str] = set()

    def is_named(self, name: str) -> None:
        """The export says whose it is."""
        self.name = self.name or name

    def has_url(self, url: str) -> None:
        """This address of a profile is the owner's."""
        if url:
            self._urls.add(_plain(url))

    def takes_part(self, conversation: str, name: str, url: str) -> None:
        """Somebody wrote or got a message in a conversation."""
        self._conversations.add(conversation)
        if not name:
            return
        self._named[name].add(conversation)
        if name == self.name:
            self.has_url(url)

    def settle(self) -> None:
        """Conclude the name where the export did not say it: the one in every conversation."""
        if self.name or len(self._conversations) < ENOUGH:
            return
        always = [name for name, seen in self._named.items() if seen == self._conversations]
        if len(always) == 1:
            self.name = always[0]

    def is_sender(self, message: Message) -> bool:
        """Whether the owner wrote this message, by address first, else by name."""
        if message.sender_url and self._urls:
            return _plain(message.sender_url) in self._urls
        return bool(self.name) and message.sender.casefold() == self.name.casefold()


def _plain(url: str) -> str:
    return url.strip().casefold().removeprefix("https://").removeprefix("http://").rstrip("/")
