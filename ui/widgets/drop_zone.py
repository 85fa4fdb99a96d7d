"""The place to drop an export; the buttons in it do the same for those who do not drag."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.icon_view import IconView
from ui.widgets.label import Label


class DropZone(QFrame):
    """A dashed surface with a title, a remark and a row of buttons.

    The window itself takes the drop, so that it works anywhere; :meth:`set_over` shows that the
    drop would be taken.
    """

    def __init__(self, theme: Theme, title: str, remark: str) -> None:
        super().__init__()
        self._theme = theme
        self._over = False
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.space("m"))
        self.setMinimumHeight(theme.space("drop_zone"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.space("s"))
        layout.addStretch()
        icon = IconView(theme, "ph.file-arrow-down", "text_soft", size="drop_icon")
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.space("xs"))
        layout.addWidget(Label(title, kind="lead"), 0, Qt.AlignmentFlag.AlignHCenter)
        said = Label(remark, kind="soft", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(said)
        layout.addSpacing(theme.space("m"))
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(self._buttons)
        row.addStretch()
        layout.addLayout(row)
        layout.addStretch()
        theme.changed.connect(self.update)

    def add_button(self, button: QWidget) -> None:
        """Put a button under the words."""
        self._buttons.addWidget(button)

    def set_over(self, *, over: bool) -> None:
        """Whether something that could be read is held over the window."""
        self._over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface and its dashed edge."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("accent_soft" if self._over else "surface"))
        ink = theme.colour("accent" if self._over else "line_strong")
        ring = theme.space("ring")
        pen = QPen(ink, ring)
        pen.setDashPattern([theme.space("edge"), ring])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        radius = theme.space("m")
        half = ring / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
