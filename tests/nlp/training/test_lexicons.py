from pathlib import Path

from nlp.lexicons import FOLDER
from nlp.training import lexicons

ORGS = "government-organisation\tabbreviation\tname\nD1\tX\tOffice of Small Boats\nD2\tY\tOfcalm\n"
BASES = "name\tbranch\nFort Sample\tARMY\nDET SOMETHING (JT)\tMARINES\nPentagon\tARMY\n"
SCHOOLS = """[
 {"name": "The University of Sample", "alpha_two_code": "GB"},
 {"name": "Sample Cookery School", "alpha_two_code": "GB"},
 {"name": "University of Elsewhere", "alpha_two_code": "XX"},
 {"name": "Sample University (Online)", "alpha_two_code": "US"}
]"""
SOFTWARE = (
    "3D graphics software\nAcme Radar Suite\nSite Manager\nExcel\nA Very Long Product Name Indeed\n"
)


def gazetteers(folder: Path) -> Path:
    (folder / "uk_gov_orgs.tsv").write_text(ORGS, "utf-8")
    (folder / "us_dod_duty_locations.tsv").write_text(BASES, "utf-8")
    (folder / "onet_software_names.txt").write_text(SOFTWARE, "utf-8")
    (folder / "universities.json").write_text(SCHOOLS, "utf-8")
    return folder


def test_names_of_two_words_that_are_no_jobs_or_schools_are_taken(tmp_path: Path) -> None:
    folder = gazetteers(tmp_path)
    assert [row[0] for row in lexicons.government(folder)] == ["Office of Small Boats"]
    assert [row[0] for row in lexicons.duty_locations(folder)] == ["Fort Sample"]
    assert [row[0] for row in lexicons.software(folder)] == ["Acme Radar Suite"]


def test_universities_are_taken_by_country_and_by_a_name_that_says_so(tmp_path: Path) -> None:
    rows = list(lexicons.universities(gazetteers(tmp_path)))
    assert rows == [("University of Sample", "employer", "university", "")]


def test_a_list_is_sorted_distinct_and_headed_by_its_source(tmp_path: Path) -> None:
    path = tmp_path / "names_onet_software.tsv"
    rows = [("B b", "system", "software", ""), ("A a", "system", "software", "")] * 2
    assert lexicons.write(path, rows) == 2
    lines = path.read_text("utf-8").splitlines()
    assert lines[0].startswith("# source = ")
    assert [line.split("\t")[0] for line in lines if not line.startswith("#")] == ["A a", "B b"]


def test_shipped_lists_are_what_the_gazetteers_give(shared_folder: Path) -> None:
    given = lexicons.duty_locations(shared_folder / "data" / "gazetteers")
    shipped = (FOLDER / "names_us_duty_locations.tsv").read_text("utf-8")
    assert {"\t".join(row) for row in given} <= set(shipped.splitlines())
