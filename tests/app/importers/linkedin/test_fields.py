from collections.abc import Callable
from typing import Any

import pytest

from app.importers.linkedin.fields import shortened
from app.profile.model import Audience, Remedy, Section

Read = Callable[..., Any]
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On\n"


def texts(reading: Any, section: Section) -> dict[str, str]:
    return {field.label: field.text for field in reading.profile.fields if field.section is section}


def test_a_position_is_an_item_with_its_fields(read_files: Read) -> None:
    row = 'Northgate Signals,Software lead,"One.  Two.",Bath,Mar 2021,\n'
    profile = read_files({"Positions.csv": POSITIONS + row}).profile
    (item,) = profile.items
    assert (item.title, item.started, item.finished) == ("Software lead", "2021-03", "")
    assert {field.item for field in profile.fields} == {"Positions.csv#2"}
    (description,) = [field for field in profile.fields if field.label == "Description"]
    assert description.text == "One.\nTwo."
    assert description.place.raw == "One.  Two."
    assert (description.place.row, description.place.column) == (2, "Description")
    assert description.limit == 2000


@pytest.mark.parametrize(
    ("file", "content", "section", "label"),
    [
        (
            "Projects",
            "Title,Description,Url,Start Date,End Date\nX,Y,,Jan 2017,\n",
            "projects",
            "Start",
        ),
        ("Honors", "Title,Description,Issuer,Issue Date\nX,Y,Z,Jan 2017\n", "honors", "Date"),
        ("Shares", "Date,Share Commentary\n2018/01/01 10:00:00 UTC,Hello\n", "posts", "Post"),
        ("Education", "School Name,Field of Study,Started On\nX,Y,2001\n", "education", "Start"),
        (
            "Registration",
            "Registration Date,Registration IP Address\n1,10.0.0.1\n",
            "account",
            "Address you signed up from",
        ),
    ],
)
def test_old_headings_mean_what_the_new_ones_do(
    read_files: Read, file: str, content: str, section: str, label: str
) -> None:
    assert label in texts(read_files({f"{file}.csv": content}), Section(section))


def test_unknown_columns_and_surplus_cells_are_kept_as_other(read_files: Read) -> None:
    content = "Name,Brand New\nC++,first,second\n"
    reading = read_files({"Skills.csv": content})
    assert texts(reading, Section.OTHER) == {"Brand New": "first", "Column 3": "second"}
    assert reading.sources[0].files[0].warnings[0].params["columns"] == "Brand New"


def test_three_equal_headings_are_three_fields(read_files: Read) -> None:
    reading = read_files({"Ad_Targeting.csv": "Job Titles,Job Titles,Job Titles\na,b,c\n"})
    assert [field.id.rpartition("/")[2] for field in reading.profile.fields] == [
        "Job Titles",
        "Job Titles~2",
        "Job Titles~3",
    ]


def test_audience_and_remedy_follow_the_column(read_files: Read) -> None:
    reading = read_files({"Profile.csv": "Headline,Address,Zip Code\nLead,1 Row,GL50 9ZZ\n"})
    found = {field.label: field.audience for field in reading.profile.fields}
    assert found == {
        "Headline": Audience.PUBLIC,
        "Address": Audience.CONNECTIONS,
        "Postcode": Audience.PRIVATE,
    }


def test_websites_are_one_field_each(read_files: Read) -> None:
    content = 'Websites\n"[OTHER:https://a.example],[COMPANY:https://b.example]"\n'
    fields = read_files({"Profile.csv": content}).profile.fields
    assert [(field.id, field.text) for field in fields] == [
        ("Profile.csv#2/Websites", "https://a.example"),
        ("Profile.csv#2/Websites/2", "https://b.example"),
    ]


def test_recommendation_received_is_anothers_text(read_files: Read) -> None:
    content = "First Name,Last Name,Company,Job Title,Text,Creation Date.1,Status\n"
    row = 'Bo,Reyes,Corvane,Head,"She is exact.","07/15/24, 09:05 AM",VISIBLE\n'
    profile = read_files({"Recommendations_Received.csv": content + row}).profile
    (item,) = profile.items
    assert (item.title, item.by, item.started) == ("Bo Reyes", "Bo Reyes", "2024-07-15")
    (text,) = [field for field in profile.fields if field.label == "Recommendation"]
    assert (text.own, text.remedy) == (False, Remedy.ASK)


def test_posts_lose_their_stray_quotes_and_keep_the_cell(read_files: Read) -> None:
    content = 'Date,ShareCommentary\r\n2024-01-01 10:00:00,"One.""\r\n""\r\n""Two ""so"" far."\r\n'
    (field,) = read_files({"Shares.csv": content}).profile.fields
    assert field.text == 'One.\n\nTwo "so" far.'
    assert field.place.raw.startswith('One."\n"')


def test_repeated_log_ins_are_one_field_and_all_counted(read_files: Read) -> None:
    rows = "".join(f"2024-01-0{day},192.0.2.7\n" for day in range(1, 6))
    reading = read_files({"Logins.csv": "Login Date,IP Address\n" + rows})
    assert [field.text for field in reading.profile.fields] == ["192.0.2.7"]
    assert reading.sources[0].files[0].rows_read == 5


def test_values_that_stand_for_nothing_are_no_text(read_files: Read) -> None:
    content = "Organization name,Year of birth,City\nNorthgate,0,N/A\n"
    reading = read_files({"Verifications/Verifications.csv": content})
    assert [field.text for field in reading.profile.fields] == ["Northgate"]


def test_long_beginnings_are_shortened_at_a_word() -> None:
    assert shortened("word " * 30) == f"{'word ' * 12}".strip() + "…"
    assert shortened("First line\nsecond") == "First line"
