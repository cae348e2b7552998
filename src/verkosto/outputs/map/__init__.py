"""The map: a report as one HTML file that can be opened anywhere, offline."""

from verkosto.outputs.map.layout import LAYOUTS
from verkosto.outputs.map.write import map_page, write_map

__all__ = ["LAYOUTS", "map_page", "write_map"]
