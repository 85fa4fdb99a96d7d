from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]
PROFILE = "First Name,Last Name\nAda,Byrne\n"
ME, BO = "https://www.linkedin.com/in/ada", "https://www.linkedin.com/in/bo"


def test_connections_below_their_preamble(read_files: Read) -> None:
    content = (
        'Notes:\n"Some addresses, as you may notice, are missing."\n\n'
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        f"Bo,Reyes,{BO},,Corvane,Head,09 Mar 2025\n,,,,,,11 Feb 2017\n"
    )
    reading = read_files({"Connections.csv": content})
    first, gone = reading.profile.contacts
    assert (first.name, first.company, first.connected_on) == ("Bo Reyes", "Corvane", "2025-03-09")
    assert first.place.row == 5
    assert gone.name == ""
    assert reading.sources[0].files[0].rows_read == 2


def test_connections_of_2018_without_addresses(read_files: Read) -> None:
    content = (
        "First Name,Last Name,Email Address,Company,Position,Connected On\nBo,Reyes,,C,H,1/8/18\n"
    )
    (contact,) = read_files({"Connections.csv": content}).profile.contacts
    assert (contact.profile_url, contact.connected_on) == ("", "2018-01-08")


def test_invitations_in_both_directions(read_files: Read) -> None:
    content = (
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        f'Bo,Ada Byrne,"1/17/26, 10:22 PM",Hello,INCOMING,{BO},{ME}\n'
        f'Ada Byrne,Bo,"1/18/26, 10:22 PM",,OUTGOING,{ME},{BO}\n'
    )
    incoming, outgoing = read_files({"Invitations.csv": content}).profile.invitations
    assert (incoming.incoming, incoming.profile_url, incoming.text) == (True, BO, "Hello")
    assert incoming.sent_at == "2026-01-17T22:22"
    assert (outgoing.incoming, outgoing.profile_url) == (False, BO)


def test_messages_are_the_owners_by_address_and_free_of_markup(read_files: Read) -> None:
    content = (
        "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT\n"
        f"1,Bo,{BO},Ada Byrne,{ME},2024-02-01 10:00:00 UTC,,"
        '"<p class=""x"">Dear Ada,</p><p>R&amp;D</p>"\n'
        f"1,Ada Byrne,{ME},Bo,{BO},2024-01-01 10:00:00 UTC,,One.  Two.\n"
    )
    mine, theirs = read_files({"Profile.csv": PROFILE, "messages.csv": content}).profile.messages
    assert (mine.from_owner, mine.text) == (True, "One.\nTwo.")
    assert (theirs.from_owner, theirs.text) == (False, "Dear Ada,\nR&D")
    assert theirs.place.raw.startswith("<p class")
    assert theirs.sent_at == "2024-02-01T10:00:00Z"


def test_messages_of_2018_say_their_direction(read_files: Read) -> None:
    content = (
        "From,To,Date,Subject,Content,Direction,Folder\n"
        "Ada Byrne,Bo,2018-01-01,,Hi,OUTGOING,SENT\n"
        "Bo,Ada Byrne,2018-01-02,,Ho,INCOMING,INBOX\n"
    )
    messages = read_files({"Messages.csv": content}).profile.messages
    assert [message.from_owner for message in messages] == [True, False]
    assert messages[0].conversation == messages[1].conversation


def test_file_of_a_coach_without_conversations_is_empty(read_files: Read) -> None:
    reading = read_files({"LearningCoachMessages.csv": "No conversations found\n"})
    assert reading.profile.messages == ()
    assert reading.sources[0].files[0].rows_present == 0
