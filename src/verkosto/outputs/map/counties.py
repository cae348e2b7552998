"""A map of very many organisations: an overview, and beside it a page for each county."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from verkosto.findings import of_organizations
from verkosto.model.organizations import county_of
from verkosto.model.ties import described_ties
from verkosto.outputs.map.wanted import OVERVIEW

if TYPE_CHECKING:
    from verkosto.findings import Report
    from verkosto.model import Network
    from verkosto.outputs.map.view import View

_MANY = 150
"""From so many organisations on, one page is more than anybody can read, and weighs more than can be sent."""
_ODD = re.compile(r"[^A-Za-z0-9_]+")


def is_national(report: Report) -> bool:
    """Tell whether a network is so large that every county gets a page of its own."""
    network = report.network
    return len(network.counties) > 1 and len(network.frame("organizations")) >= _MANY


def county_pages(view: View, name: str) -> dict[str, str]:
    """Give the pages of a map by file name: the overview `name` first, then `NAME-CODE.html` for each county."""
    network = view.report.network
    files = _file_names(network, PurePath(name))
    overview = replace(view, wanted=OVERVIEW, files=files).page()
    layout = "force" if view.layout == "geo" else view.layout
    return {name: overview, **{
        file: replace(view, report=_titled(of_organizations(view.report, members_of(network, county)), county),
                      layout=layout, home=name).page()
        for county, file in files.items()}}


def _titled(report: Report, county: str) -> Report:
    """Name the county in the title."""
    settings = report.network.settings
    title = " – ".join(filter(None, [report.name(county), settings.title]))
    return replace(report, network=replace(report.network, settings=replace(settings, title=title)))


def _file_names(network: Network, name: PurePath) -> dict[str, str]:
    """Name the page of each county: by its code, else by its id; letters that a file system may refuse are left out."""
    rows = network.frame("organizations").set_index("id")
    codes = rows["code"].fillna(rows.index.to_series())
    files: dict[str, str] = {}
    for county in network.counties:
        plain = _ODD.sub("-", str(codes[county])).strip("-") or "x"
        free = _free(plain, {file.removesuffix(name.suffix) for file in files.values()}, name.stem)
        files[county] = f"{free}{name.suffix}"
    return files


def _free(plain: str, taken: Iterable[str], stem: str) -> str:
    """Number what would have the name of another."""
    options = [f"{stem}-{plain}", *(f"{stem}-{plain}-{number}" for number in range(2, 1000))]
    lower = {each.lower() for each in taken}
    return next(each for each in options if each.lower() not in lower)


def members_of(network: Network, county: str) -> set[str]:
    """Give the organisations of a county, and those of no county that cooperate with them."""
    counties = county_of(network)
    own = set(counties.index[counties == county])
    ties = described_ties(network)
    near = set(ties.loc[ties["one"].isin(own), "other"]) | set(ties.loc[ties["other"].isin(own), "one"])
    rows = network.frame("organizations")
    partners = set(rows.loc[~rows["id"].isin(counties.index) & (rows["kind"] != "municipality"), "id"])
    return own | (near & partners)
