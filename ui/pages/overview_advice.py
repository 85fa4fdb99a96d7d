"""Advice that belongs to no single piece, and what could not be judged fully."""

from app.audit import wording
from app.checkup import Checkup
from app.text import _, say
from ui.theme import Theme
from ui.widgets.card import Card, line
from ui.widgets.label import Label
from ui.widgets.layouts import clear


class AdviceCard(Card):
    """Hidden where there is no advice."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Also worth a look"))

    def show_checkup(self, checkup: Checkup) -> None:
        """Show each piece of advice once for each section that it belongs to."""
        clear(self.body)
        said = dict.fromkeys((note.section, say(note.text)) for note in checkup.notes)
        self.setVisible(bool(said))
        for nth, (section, sentence) in enumerate(said):
            if nth:
                self.body.addWidget(line())
            self.body.addWidget(Label(say(wording.section_name(section)), kind="caption_strong"))
            self.body.addWidget(Label(sentence, wrap=True))
