"""The bands of the exposure for the widget that draws its scale."""

from app.audit import wording
from app.audit.model import Band
from app.audit.taxonomy import scoring
from app.text import say
from ui.widgets.band_scale import Bands


def bands() -> Bands:
    """Where each band starts and what it is called."""
    starts = scoring().bands
    ordered = sorted(Band, key=lambda band: starts[band])
    return Bands(
        starts=tuple(starts[band] for band in ordered),
        names=tuple(say(wording.band_name(band)) for band in ordered),
    )
