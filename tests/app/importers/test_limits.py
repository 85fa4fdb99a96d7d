from app.importers.bundle import open_bundle
from app.importers.limits import Limits
from resources import ROOT


def test_an_ordinary_archive_stays_far_below_every_limit() -> None:
    limits = Limits()
    with open_bundle(ROOT / "samples" / "linkedin") as bundle:
        sizes = [member.size for member in bundle.members]
    assert len(sizes) * 100 < limits.members
    assert max(sizes) * 100 < min(limits.cell, limits.member_bytes)
    assert sum(sizes) * 1000 < limits.total_bytes
