"""How fast the map opens and moves, beside plain pyvis with the same network.

Run with `python -m tests.benchmark.map [NODES …] [--alone]` (default: 130 500 2000 6000 10000; alone: without pyvis).
For every size one browser opens both files, one after the other, offline, without a graphics card. Measured are the
seconds that Python takes for the map, those from opening a file until it can be used, and the frames per second while
the picture is dragged.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from playwright.sync_api import Error, sync_playwright
from pyvis.network import Network as Plain

from verkosto import api
from verkosto.outputs.map import map_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from verkosto.findings import Report

Row = dict[str, Any]

_DEFAULT = (130, 500, 2_000, 6_000, 10_000)
_SEATS = 5
_PATIENCE = 120_000
_USABLE = {
    "verkosto": """() => new Promise(resolve => {
        const look = () => typeof verkosto !== 'undefined'
            ? verkosto.ready.then(() => resolve(performance.now())) : setTimeout(look, 20);
        look();
    })""",
    "pyvis": """() => new Promise(resolve => {
        const look = () => typeof network !== 'undefined' && network.physics.ready
            ? requestAnimationFrame(() => resolve(performance.now())) : setTimeout(look, 20);
        look();
    })""",
}
_FRAMES = """() => { window.frames_ = 0; const count = () => { window.frames_ += 1; requestAnimationFrame(count); };
    requestAnimationFrame(count); }"""
_DRAGGED, _REST = 3.0, 1_000


def tables(count: int, *, seed: int = 7) -> dict[str, list[Row]]:
    """Make up counties whose organisations and bodies are `count` nodes, with about two and a half lines for each."""
    rng = np.random.default_rng(seed)
    counties = max(1, count // 120)
    bodies = count // 2
    organizations: list[Row] = [{"id": f"h{n}", "name": f"Alue {n}", "kind": "county"} for n in range(counties)]
    organizations += [{"id": f"k{n}", "name": f"Kuntala {n}", "kind": "municipality", "county": f"h{n % counties}",
                       "population": int(rng.integers(900, 90_000)), "lon": 21 + 9 * float(rng.random()),
                       "lat": 60 + 9 * float(rng.random())} for n in range(count - bodies - counties)]
    levels = ("strategic", "coordination", "operational")
    return {
        "organizations": organizations,
        "bodies": [{"id": f"b{n}", "name": f"Työryhmä {n}", "level": levels[n % 3]} for n in range(bodies)],
        "seats": list(_seats(rng, organizations, bodies, counties)),
    }


def _seats(rng: np.random.Generator, organizations: list[Row], bodies: int, counties: int) -> Iterator[Row]:
    members: dict[str, list[str]] = {}
    for each in organizations:
        members.setdefault(str(each.get("county", each["id"])), []).append(each["id"])
    for body in range(bodies):
        near = members[f"h{body % counties}"]
        for who in rng.choice(near, min(_SEATS, len(near)), replace=False):
            yield {"body": f"b{body}", "on_behalf_of": str(who)}


def plain(report: Report) -> str:
    """Draw organisations, bodies and seats with pyvis as it comes."""
    drawing = Plain(cdn_resources="in_line", height="700px")
    for table in ("organizations", "bodies"):
        rows = report.network.frame(table)
        drawing.add_nodes(list(rows["id"]), label=list(rows["name"]))
    seats = report.network.frame("seats")
    drawing.add_edges(list(zip(seats["on_behalf_of"], seats["body"], strict=True)))
    return str(drawing.generate_html())


def measured(browser: Browser, name: str, path: Path) -> tuple[float | None, float | None]:
    """Open a file: the seconds until it can be used, and frames per second while dragging; None when never."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True)
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    page.route("http*://**", lambda route: route.abort())
    try:
        page.goto(path.as_uri(), wait_until="commit")
        usable = float(page.evaluate(_within(_USABLE[name]))) / 1000
        return usable, _frames(page)
    except Error:
        return None, None
    finally:
        context.close()


def _within(script: str) -> str:
    """Give up waiting for what never comes."""
    late = f"new Promise((_, no) => setTimeout(() => no(new Error('late')), {_PATIENCE}))"
    return f"() => Promise.race([({script})(), {late}])"


def _frames(page: Page) -> float:
    box = page.locator("#picture, #mynetwork").first.bounding_box()
    if box is None:
        return 0.0
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] - 60
    page.wait_for_timeout(_REST)
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(_FRAMES)
    begin = time.perf_counter()
    step = 0
    while time.perf_counter() - begin < _DRAGGED:
        step += 1
        page.mouse.move(x + 120 * np.sin(step / 9), y + 60 * np.cos(step / 9))
    frames = int(page.evaluate("window.frames_"))
    took = time.perf_counter() - begin
    page.mouse.up()
    return frames / took


def compared(browser: Browser, count: int, folder: Path, *, beside: bool = True) -> str:
    """Measure one size and say it in one line."""
    report = api.analyze(api.network(tables(count), as_of="2024-06-01"), select=["missing-responsible"], lang="fi")
    begin = time.perf_counter()
    pages = {"verkosto": map_page(report)}
    made = time.perf_counter() - begin
    if beside:
        pages["pyvis"] = plain(report)
    said = [f"{count:>6}", f"{made:6.2f} s"]
    for name, page in pages.items():
        path = folder / f"{name}-{count}.html"
        path.write_text(page, encoding="utf-8")
        usable, frames = measured(browser, name, path)
        said.append("   never" if usable is None or frames is None else f"{usable:6.2f} s  {frames:3.0f} fps")
    return "  ".join(said)


def main(arguments: list[str]) -> None:
    """Measure the sizes that are asked for."""
    alone = "--alone" in arguments
    sizes = [int(each) for each in arguments if each.isdigit()] or _DEFAULT
    sys.stdout.write(" nodes    Python  verkosto           plain pyvis\n")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--disable-gpu"])
        for count in sizes:
            sys.stdout.write(compared(browser, count, Path(folder), beside=not alone) + "\n")
            sys.stdout.flush()
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
