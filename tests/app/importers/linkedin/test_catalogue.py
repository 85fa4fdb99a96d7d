import pytest

from app.importers.linkedin.catalogue import fold_file, fold_heading, spec_of, tables, unknown_table
from app.profile.model import Section
from nlp.labels import Category


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("Positions.csv", "positions"),
        ("Phone Numbers.csv", "phone_numbers"),
        ("Ad Targeting.csv", "ad_targeting"),
        ("Shares_1158443584.csv", "shares"),
        ("Skills (1).csv", "skills"),
        ("Jobs/Job Applications_1.csv", "job_applications"),
        ("Receipts_v2.csv", "receipts"),
        ("MESSAGES.CSV", "messages"),
        ("Job Applicant Saved Screening Question Responses_5.csv", "job_answers"),
        ("part.zip/Verifications/Verifications.csv", "verifications"),
        ("Volunteer.csv", "causes"),
    ],
)
def test_files_are_known_by_every_name_they_went_by(name: str, table: str) -> None:
    spec = spec_of(name)
    assert spec is not None
    assert spec.id == table


def test_unknown_file_has_no_spec_and_the_fallback_is_other() -> None:
    assert spec_of("Brand New.csv") is None
    assert unknown_table().default.section is Section.OTHER


def test_no_two_kinds_claim_the_same_file() -> None:
    names = [name for spec in tables() for name in spec.files]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("written", "folded"), [("Creation Date.1", "creationdate"), ('"Share Link"', "sharelink")]
)
def test_headings_are_folded(written: str, folded: str) -> None:
    assert fold_heading(written) == folded
    assert fold_file("a/b_12.csv") == "b"


@pytest.mark.parametrize(
    ("table", "column", "holds", "required"),
    [
        ("positions", "companyname", Category.EMPLOYER, True),
        ("positions", "title", Category.ROLE, True),
        ("positions", "location", Category.PLACE, False),
        ("positions", "startdate", Category.DATE, False),
        ("education", "degreename", Category.CREDENTIAL, False),
        ("certifications", "licensenumber", Category.CREDENTIAL, False),
        ("languages", "name", Category.EXPERTISE, False),
        ("projects", "title", Category.PROJECT, False),
        ("profile", "birthdate", Category.IDENTIFIER, False),
        ("profile", "zipcode", Category.CONTACT, False),
        ("profile", "firstname", None, True),
        ("skills", "name", None, False),
        ("logins", "ipaddress", Category.NETWORK, False),
        ("phone_numbers", "number", Category.CONTACT, False),
        ("job_applications", "companyname", Category.EMPLOYER, False),
        ("job_applications", "jobtitle", Category.ROLE, False),
        ("job_applications", "contactemail", Category.CONTACT, False),
        ("job_applications", "contactphonenumber", Category.CONTACT, False),
        ("recommendations_received", "lastname", Category.PERSON, False),
    ],
)
def test_columns_say_what_a_cell_is(
    *, table: str, column: str, holds: Category | None, required: bool
) -> None:
    (spec,) = [spec for spec in tables() if spec.id == table]
    assert spec.columns[column].holds is holds
    assert spec.columns[column].required is required


def test_a_preamble_is_no_heading_and_an_old_heading_is_one() -> None:
    spec = spec_of("Connections.csv")
    assert spec is not None
    assert not spec.is_heading(["Notes:"])
    assert spec.is_heading(["First Name", "Last Name", "Company", "Brand New"])


def test_people_files_are_read_last_so_that_the_owner_is_known() -> None:
    readers = [spec.reader for spec in tables()]
    assert tables()[0].id == "profile"
    assert "fields" not in readers[readers.index("invitations") : readers.index("messages") + 1]
