"""The years as a stranger can lay them out, as a chart or as a list."""

import datetime as dt

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QStackedWidget

from app.audit.years import years
from app.checkup import Checkup
from app.text import _, ngettext
from ui.pages import year_lanes
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.years_chart import YearsChart


class YearsCard(Card):
    """Hidden where nothing in the profile is dated."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._remark = Label(kind="caption", wrap=True)
        self._as_list = Button(theme, _("As a list"), small=True)
        self._as_list.setCheckable(True)
        self._as_list.toggled.connect(self._swap)
        self._chart = YearsChart(theme)
        self._lines = QStringListModel()
        self._list = QListView()
        self._list.setModel(self._lines)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(_("Your years as a list"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._chart)
        self._stack.addWidget(self._list)
        top = QHBoxLayout()
        top.addWidget(Label(_("Your years, as a stranger can lay them out"), kind="heading"))
        top.addStretch()
        top.addWidget(self._as_list)
        self.body.addLayout(top)
        self.body.addWidget(self._remark)
        self.body.addWidget(self._stack)

    def show_checkup(self, checkup: Checkup) -> None:
        """Lay out this profile."""
        today = dt.datetime.now(tz=dt.UTC).date()
        laid = years(checkup.profile, checkup.findings, today=today)
        lines = year_lanes.lines(laid)
        self.setVisible(bool(lines))
        self._remark.setVisible(laid.exact_months > 0)
        self._remark.setText(
            ngettext(
                "{n} exact month lets someone match a posting or a project to you.",
                "{n} exact months let someone match a posting or a project to you.",
                laid.exact_months,
            )
        )
        sentence = ngettext("{n} thing by year", "{n} things by year", len(lines))
        self._chart.show_lanes(year_lanes.lanes(laid), sentence=sentence)
        self._lines.setStringList(lines)
        self._stack.setFixedHeight(self._chart.sizeHint().height())

    def _swap(self) -> None:
        self._stack.setCurrentIndex(int(self._as_list.isChecked()))
