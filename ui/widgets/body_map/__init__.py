"""A person from front and back: places are chosen on it, or shaded by how often they were named."""

from ui.widgets.body_map.chooser import PlaceChooser
from ui.widgets.body_map.figures import BodyFigures
from ui.widgets.body_map.kinds import Kind
from ui.widgets.body_map.place_list import PlaceList

__all__ = ["BodyFigures", "Kind", "PlaceChooser", "PlaceList"]
