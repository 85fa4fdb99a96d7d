from app.importers.owner import Owner
from app.profile.model import Message, Place


def message(sender: str, url: str = "") -> Message:
    return Message(
        id="m",
        conversation="c",
        sender=sender,
        sender_url=url,
        recipients="",
        sent_at="",
        subject="",
        text="",
        from_owner=False,
        place=Place("messages.csv", 2, "CONTENT"),
    )


def test_the_first_name_that_the_export_states_counts() -> None:
    owner = Owner()
    owner.is_named("Ada Byrne")
    owner.is_named("Ada Lovell")
    assert owner.name == "Ada Byrne"


def test_address_decides_before_the_name() -> None:
    owner = Owner()
    owner.is_named("Ada Byrne")
    owner.has_url("https://www.linkedin.com/in/ada/")
    assert owner.is_sender(message("A. Byrne", "http://www.LinkedIn.com/in/ada"))
    assert not owner.is_sender(message("Ada Byrne", "https://www.linkedin.com/in/another-ada"))


def test_name_decides_where_there_is_no_address() -> None:
    owner = Owner()
    owner.is_named("Ada Byrne")
    assert owner.is_sender(message("ada byrne"))
    assert not owner.is_sender(message("LinkedIn Member"))


def test_whoever_takes_part_in_every_conversation_is_the_owner() -> None:
    owner = Owner()
    for conversation, other in (("1", "Bo"), ("2", "Cy")):
        owner.takes_part(conversation, "Ada Byrne", "")
        owner.takes_part(conversation, other, "")
    owner.settle()
    assert owner.name == "Ada Byrne"


def test_one_conversation_says_nothing_about_who_the_owner_is() -> None:
    owner = Owner()
    owner.takes_part("1", "Ada Byrne", "")
    owner.settle()
    assert owner.name == ""
    assert not owner.is_sender(message(""))
