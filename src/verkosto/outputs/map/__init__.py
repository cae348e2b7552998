"""The map: a report as HTML pages that can be opened anywhere, offline."""

from verkosto.outputs.map.layout import LAYOUTS
from verkosto.outputs.map.write import Asked, map_of_nodes, map_page, write_map

__all__ = ["LAYOUTS", "Asked", "map_of_nodes", "map_page", "write_map"]
