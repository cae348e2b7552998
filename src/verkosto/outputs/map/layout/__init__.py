"""Where everything stands: three layouts of the same nodes, computed here, the same in every run."""

from verkosto.outputs.map.layout.force import force
from verkosto.outputs.map.layout.levels import levels
from verkosto.outputs.map.layout.places import Chart, places
from verkosto.outputs.map.layout.shape import Frame, Shape, Spot

LAYOUTS = ("force", "geo", "levels")

__all__ = ["LAYOUTS", "Chart", "Frame", "Shape", "Spot", "force", "levels", "places"]
