"""Edits leave text that reads as if it had been written so."""

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.trim.surgery import Edit, Outcome, operate, outermost
from nlp.skeleton import analyse

Cut = Callable[[str], Outcome]

HEADLINES = [
    ("Test Engineer | ⟦SC cleared⟧ | Radar", "Test Engineer | Radar"),
    ("⟦SC cleared⟧ | Test Engineer", "Test Engineer"),
    ("Test Engineer | ⟦SC cleared⟧", "Test Engineer"),
    ("Test Engineer · ⟦DV⟧ · Radar", "Test Engineer · Radar"),
    ("Test Engineer • ⟦DV⟧", "Test Engineer"),
    ("Test Engineer / ⟦DV⟧ / Radar", "Test Engineer / Radar"),
    ("Test Engineer \u2013 ⟦SC cleared⟧", "Test Engineer"),
    ("Test Engineer - ⟦SC cleared⟧ - Radar", "Test Engineer - Radar"),
    ("Test Engineer (⟦SC cleared⟧)", "Test Engineer"),
    ("Test Engineer (⟦SC cleared⟧) in Hull", "Test Engineer in Hull"),
    ("Test Engineer [⟦SC⟧], Radar", "Test Engineer, Radar"),
    ("Test Engineer (radar, ⟦SC⟧)", "Test Engineer (radar)"),
    ("Test Engineer (⟦SC⟧, radar)", "Test Engineer (radar)"),
    ("Test Engineer, ⟦SC cleared⟧", "Test Engineer"),
    ("⟦SC⟧-cleared engineer", "Engineer"),
    ("⟦SC-cleared⟧ engineer", "Engineer"),
    ("ex-⟦Larkhill Systems⟧ engineer", "engineer"),
    ("Engineer at ⟦Larkhill Systems⟧", "Engineer"),
    ("Engineer at ⟦Larkhill Systems⟧ | Radar", "Engineer | Radar"),
    ("Engineer, currently at ⟦Larkhill Systems⟧", "Engineer"),
    ("Engineer based in ⟦Cheltenham⟧", "Engineer"),
    ("Engineer 🔒 ⟦SC⟧", "Engineer"),
    ("Engineer 🔒 ⟦SC⟧ 🔒 Radar", "Engineer 🔒 Radar"),
    ("#radar #⟦SC⟧ #testing", "#radar #testing"),
    ("Engineer | ⟦SC⟧/⟦DV⟧ | Radar", "Engineer | Radar"),
    ("Engineer | ⟦SC⟧ | ⟦Project NIGHTJAR⟧", "Engineer"),
    ("Skills: ⟦DV⟧ | Radar", "Skills: Radar"),
    ("Clearance: ⟦SC⟧ | Radar", "Radar"),
]

LISTS = [
    ("Python, ⟦Splunk⟧, Go", "Python, Go"),
    ("⟦Splunk⟧, Python, Go", "Python, Go"),
    ("Python, Go, ⟦Splunk⟧", "Python, Go"),
    ("Python; ⟦Splunk⟧; Go", "Python; Go"),
    ("Python, ⟦Splunk⟧, ⟦QRadar⟧, Go", "Python, Go"),
    ("I use Python, ⟦Splunk⟧ and Go.", "I use Python and Go."),
    ("I use Python, ⟦Splunk⟧, and Go.", "I use Python and Go."),
    ("I use Python, C, ⟦Splunk⟧, and Go.", "I use Python, C, and Go."),
    ("I use Python, Go and ⟦Splunk⟧.", "I use Python and Go."),
    ("I use ⟦Splunk⟧ and Go.", "I use Go."),
    ("I use Go and ⟦Splunk⟧ every day.", "I use Go every day."),
    ("I use Go & ⟦Splunk⟧.", "I use Go."),
    ("I work with ⟦Sarah Okafor⟧ and Tom on radar.", "I work with Tom on radar."),
    ("I work with Tom and ⟦Sarah Okafor⟧ on radar.", "I work with Tom on radar."),
    ("Working with ⟦Sarah⟧ and ⟦Tom⟧ on radar.", "Working on radar."),
    ("⟦Sarah Okafor⟧ and I test radios.", "I test radios."),
]

SENTENCES = [
    ("Holding ⟦DV⟧, I lead a team of testers.", "I lead a team of testers."),
    ("I hold ⟦SC⟧ and lead a team.", "I lead a team."),
    ("I hold ⟦SC⟧, and I lead a team.", "I lead a team."),
    ("I currently hold ⟦SC⟧ and lead a team.", "I lead a team."),
    ("I hold ⟦SC⟧. I live in Bath.", "I live in Bath."),
    ("I build radios. I hold ⟦SC⟧.", "I build radios."),
    ("I build radios. I hold ⟦SC⟧. I keep bees.", "I build radios. I keep bees."),
    ("I build radios, hold ⟦SC⟧, and live in Bath.", "I build radios and live in Bath."),
    ("I build radios in Hull and hold ⟦SC⟧.", "I build radios in Hull."),
    ("Gate code is ⟦1989⟧ and the twins are home. Bye.", "The twins are home. Bye."),
    ("I don't call. ⟦0491 570 157 before seven⟧ the rest I do.", "I don't call. The rest I do."),
    ("I left after six years because ⟦I owed the bank⟧.", "I left after six years."),
    ("The safe is still ⟦4471⟧, he keeps it. Bye.", "He keeps it. Bye."),
    ("I am ⟦DV cleared⟧ and I live in Bath.", "I live in Bath."),
    ("I am ⟦DV cleared⟧, have two cats and live in Bath.", "I have two cats and live in Bath."),
    ("I build radios; ⟦SC cleared since 2018⟧.", "I build radios."),
    ("I build radios. ⟦SC cleared⟧.", "I build radios."),
    ("I build radios. ⟦SC cleared since 2018.⟧", "I build radios."),
    ("I have worked here since ⟦2018⟧.", "I have worked here."),
    ("Since ⟦2018⟧ I have worked in test.", "I have worked in test."),
    ("In ⟦2018⟧, I joined the yard.", "I joined the yard."),
    ("I joined in ⟦May 2019⟧ from the Navy.", "I joined from the Navy."),
    ("I served ⟦22 years⟧ in the Navy.", "I served in the Navy."),
    ("I report to ⟦Sarah Okafor⟧. I like it.", "I like it."),
    ("My manager, ⟦Sarah Okafor⟧, is kind.", "My manager is kind."),
    ("My manager ⟦Sarah Okafor⟧ is kind.", "My manager is kind."),
    ("My manager is ⟦Sarah Okafor⟧. I like radar.", "I like radar."),
    ("I run ⟦Larkhill⟧'s radio team.", "I run the radio team."),
    ("⟦Larkhill⟧\u2019s radio team won a prize.", "The radio team won a prize."),
    ("I work on behalf of ⟦Larkhill⟧ in Hull.", "I work in Hull."),
    ("Engineer based in ⟦Cheltenham⟧, working on radios.", "Engineer, working on radios."),
    (
        "⟦Sole domain administrator⟧ for the test network; we run drills on the rota.",
        "We run drills on the rota.",
    ),
    ("Alarm code is still ⟦2093⟧. See you.", "See you."),
    ("He said (at ⟦Larkhill⟧) that it works.", "He said that it works."),
    ("I fixed radios for \u201c⟦Larkhill⟧\u201d in Hull.", "I fixed radios in Hull."),
    ("I like radar. Best reached at ⟦a@b.example⟧ or on ⟦07700 900123⟧.", "I like radar."),
    ("I build radios. I came before my ⟦SC⟧ was through. It rains.", "I build radios. It rains."),
    ("It rains. He said that my ⟦SC⟧ was a loan.", "It rains."),
    ("It rains; ⟦Kay→a friend⟧ sits here.", "It rains; a friend sits here."),
    ("A man called ⟦Clive⟧ who snored.", "A man who snored."),
    ("I ran it. By the end ⟦I held all the keys⟧. It rains.", "I ran it. It rains."),
    ("It rains. I had spent ⟦a wet week in Hull⟧ fixing it.", "It rains."),
    ("Write to ⟦a@b.example⟧ or ring the team.", "Write or ring the team."),
    ("⟦The code is 2093⟧, so nobody needs to knock. Bye.", "Nobody needs to knock. Bye."),
    ("I test the radios of build ⟦4.3⟧ every week.", "I test the radios every week."),
    (
        "I build radios. The config lives in ⟦git.acme.example⟧. It works.",
        "I build radios. It works.",
    ),
    ("Dear ⟦Sarah⟧, I am back.", "I am back."),
    ("Sehr geehrter ⟦Herr Stanek⟧, I am back.", "I am back."),
    ("I build radios. I hold ⟦a permit for all the kinds of thing until 2029⟧.", "I build radios."),
    ("⟦Kay→Someone⟧ ⟦flies to Nice on the 11th⟧, and now I wait here.", "Now I wait here."),
    ("I met ⟦A→a firm⟧, ⟦B→a team⟧ and ⟦C→a team⟧ there.", "I met a firm and two teams there."),
]

LINES = [
    ("- ran tests\n- ⟦DV holder⟧\n- fixed radios", "- ran tests\n- fixed radios"),
    ("- ran tests\n- ⟦DV holder⟧", "- ran tests"),
    ("- ⟦DV holder⟧\n- ran tests", "- ran tests"),
    ("1. ran tests\n2. ⟦DV holder⟧\n3. fixed radios", "1. ran tests\n3. fixed radios"),
    ("Clearances:\n- ⟦DV⟧\n- ⟦STRAP⟧\n\nSkills: Go", "Skills: Go"),
    ("CLEARANCES\n⟦DV⟧\n\nSKILLS\nGo", "SKILLS\nGo"),
    ("Security clearance: ⟦SC⟧\nSkills: Go", "Skills: Go"),
    ("First.\n\n⟦SC cleared⟧.\n\nLast.", "First.\n\nLast."),
    ("First.\r\n⟦SC cleared⟧\r\nLast.", "First.\r\nLast."),
    ("First.\n\n⟦SC cleared⟧", "First."),
    ("⟦SC cleared⟧\n\nFirst.", "First."),
    ("One,\ntwo\n\n\nfour ⟦SC⟧ five", "One,\ntwo\n\n\nfour five"),
    ("  indented ⟦SC⟧\n  more", "  indented\n  more"),
]

REWORDINGS = [
    ("Worked at ⟦GCHQ→a public-sector organisation⟧.", "Worked at a public-sector organisation."),
    ("I lead the ⟦Halcyon programme→a defence programme⟧.", "I lead a defence programme."),
    ("I lead our ⟦team of 14→a small team⟧.", "I lead our small team."),
    ("I lead our new ⟦Project X→a security project⟧.", "I lead our new security project."),
    ("Once a ⟦senior SIGINT analyst→analyst⟧ in Hull.", "Once an analyst in Hull."),
    ("Once an ⟦RAF fitter→fitter⟧ in Hull.", "Once a fitter in Hull."),
    ("Tests radios out of ⟦Building C4→in the UK⟧.", "Tests radios in the UK."),
    ("Tests radios at ⟦Building C4→in the UK⟧ daily.", "Tests radios in the UK daily."),
    ("Tests radios at the ⟦Doughnut→in the UK⟧ daily.", "Tests radios in the UK daily."),
    ("Years in the ⟦Royal Navy→the armed forces⟧.", "Years in the armed forces."),
    ("It works. ⟦Project X→a project⟧ is hard.", "It works. A project is hard."),
    ("it works in ⟦Project X→a project⟧", "it works in a project"),
    ("Engineer | ⟦GCHQ→public-sector organisation⟧", "Engineer | Public-sector organisation"),
    ("For ⟦A1→a client⟧, ⟦B2→a client⟧ and ⟦C3→a client⟧ in Hull.", "For three clients in Hull."),
    ("⟦Sarah Okafor→a colleague⟧ and I test.", "A colleague and I test."),
    (
        "Leading ⟦LARKSPUR→a project⟧ out of ⟦Block C→in the UK⟧, with ⟦14 staff→a team⟧. ⟦SC⟧.",
        "Leading a project in the UK, with a team.",
    ),
    (
        "Worked at ⟦GCHQ→an organisation⟧ on ⟦Project X→a project⟧ with ⟦Sarah→a colleague⟧.",
        "Worked at an organisation on a project with a colleague.",
    ),
    ("I said ⟦GCHQ⇒a  place, far (away)⟧.", "I said a  place, far (away)."),
    ("⟦GCHQ⇒iOS⟧ is fun.", "iOS is fun."),
    ("⟦GCHQ⇒my place⟧ is fun.", "my place is fun."),
]


@pytest.mark.parametrize(
    ("marked", "expected"), [*HEADLINES, *LISTS, *SENTENCES, *LINES, *REWORDINGS]
)
def test_what_stays_reads_as_if_written_so(cut: Cut, marked: str, expected: str) -> None:
    assert cut(marked).after == expected


@pytest.mark.parametrize(
    ("marked", "width"),
    [
        ("Engineer | ⟦SC⟧", "SPAN"),
        ("Holding ⟦DV⟧, I lead a team.", "CLAUSE"),
        ("I like it. I hold ⟦SC⟧.", "SENTENCE"),
    ],
)
def test_the_outcome_says_how_much_had_to_go(cut: Cut, marked: str, width: str) -> None:
    assert [w.name for w in cut(marked).widths.values()] == [width]


def test_the_outermost_of_nested_ranges_wins() -> None:
    inner, outer = Edit(2, 4), Edit(0, 6, "x")
    assert outermost("abcdefgh", [inner, outer]) == (outer,)


def test_ranges_outside_the_text_and_empty_ones_do_nothing() -> None:
    edits = [Edit(-1, 2), Edit(3, 3), Edit(2, 99)]
    assert operate("abcd", analyse("abcd"), edits).after == "abcd"


def test_inserted_and_removed_ranges_say_where(cut: Cut) -> None:
    outcome = cut("👩\u200d🚀 At ⟦GCHQ→a place⟧ | ⟦SC⟧")
    assert [outcome.after[s:e] for s, e in outcome.inserted] == ["a place"]
    before = "👩\u200d🚀 At GCHQ | SC"
    assert [before[s:e] for s, e in outcome.removed] == ["GCHQ | SC"]


PIECES = st.lists(
    st.sampled_from(
        [
            "Engineer",
            ", ",
            ", ",
            " and ",
            " ",
            " ",
            " at ",
            " for ",
            " with ",
            " (",
            ") ",
            " - ",
            " ",
            " ",
            ". ",
            "\n",
            "\n\n- ",
            "GCHQ",
            "SC",
            "Hull",
            "I hold ",
            "lead ",
            "the ",
            "a ",
            "my ",
            "is ",
            "🔒",
            "#",
            ": ",
            "; ",
            "/",
            "-cleared",
            "'s ",
            "radar ",
            "tests ",
            "In ",
            "2018",
            "\r\n",
            "“",
            "”",
            "é",
            "\U0001d518",
        ]
    ),
    max_size=24,
).map("".join)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(PIECES)
    offsets = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(offsets, offsets), max_size=4))
    wordings = st.sampled_from([None, None, "a thing", "in the north", "Zed"])
    return text, [Edit(min(p), max(p), draw(wordings)) for p in pairs]


def segments(text: str, ranges: tuple[tuple[int, int], ...]) -> list[str]:
    bounds = [0, *(offset for pair in ranges for offset in pair), len(text)]
    return [text[s:e] for s, e in zip(bounds[::2], bounds[1::2], strict=True)]


def without(text: str, ranges: tuple[tuple[int, int], ...]) -> str:
    return "".join(segments(text, ranges))


@given(edited())
def test_what_was_neither_cut_nor_put_in_is_the_same_but_for_capitals(
    case: tuple[str, list[Edit]],
) -> None:
    text, edits = case
    outcome = operate(text, analyse(text), edits)
    kept, stayed = without(text, outcome.removed), without(outcome.after, outcome.inserted)
    assert kept.casefold() == stayed.casefold()


@given(edited())
def test_every_counted_range_is_gone(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    gone = {i for s, e in operate(text, analyse(text), edits).removed for i in range(s, e)}
    for edit in outermost(text, edits):
        assert set(range(edit.start, edit.end)) <= gone


@given(PIECES)
def test_no_edits_change_nothing(text: str) -> None:
    assert operate(text, analyse(text), []) == Outcome(text, (), ())


@given(edited())
def test_every_word_of_the_result_stood_there_or_was_put_in(
    case: tuple[str, list[Edit]],
) -> None:
    text, edits = case
    outcome = operate(text, analyse(text), edits)
    kept = "|".join(segments(outcome.after, outcome.inserted)).casefold()
    original = "|".join(segments(text, outcome.removed)).casefold()
    assert re.findall(r"\w+", kept) == re.findall(r"\w+", original)


UGLY = re.compile(r" {2}|\( ?\)|\[ ?\]| [,.;](?!\w)|,,|\| *\||,\s*\.|^\s*[|,;]")


@given(edited())
def test_removals_make_no_doubled_space_or_empty_bracket(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    removals = [Edit(e.start, e.end) for e in edits]
    if not UGLY.search(text):
        after = operate(text, analyse(text), removals).after
        assert not re.search(r"(?<=\S) {2}(?=\S)|\(\)|\[\]", after)


def test_ten_times_the_edits_take_about_ten_times_as_long() -> None:
    sentence = "I build radios at Larkhill in Hull and hold SC. "

    def seconds(times: int) -> float:
        text = sentence * times
        starts = [nth * len(sentence) for nth in range(times)]
        edits = [Edit(start + 18, start + 26, "a company") for start in starts]
        edits += [Edit(start + 44, start + 46) for start in starts]
        skeleton = analyse(text)
        started = time.process_time()
        operate(text, skeleton, edits)
        return time.process_time() - started

    small = max(min(seconds(30) for _ in range(3)), 0.005)
    assert min(seconds(300) for _ in range(2)) < small * 40
