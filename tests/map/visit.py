"""A visitor of maps who notices every request and every word in the console."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page, Route

WIDE, NARROW = (1366, 768), (380, 740)
DATA = "JSON.parse(document.querySelector('#verkosto-data').textContent)"
AT_START = "verkosto.ready.then(() => true)"
LAYOUTS = ("force", "geo", "levels")
POSITIONS = "id => verkosto.positionOf(id)"


class Visitor:
    """Opens files and remembers what they ask for and say."""

    def __init__(self, browser: Browser, files: dict[str, Path]) -> None:
        self.browser = browser
        self.files = files
        self.requests: list[str] = []
        self.said: list[str] = []
        self.contexts: list[BrowserContext] = []

    def open(self, name: str | Path, *, size: tuple[int, int] = WIDE, hash: str = "", **options: Any) -> Page:  # noqa: A002
        """Open a map by its name or path and wait until it stands."""
        path = self.files[name] if isinstance(name, str) else name
        context = self.browser.new_context(viewport={"width": size[0], "height": size[1]}, offline=True, **options)
        context.route("**/*", self._only_files)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        page.goto(f"{path.as_uri()}{hash}")
        assert page.evaluate(AT_START)
        return page

    def _only_files(self, route: Route) -> None:
        address = route.request.url
        self.requests.append(address)
        if address.startswith("file:"):
            route.continue_()
        else:
            route.abort()

    def leave(self) -> None:
        """Go, and tell what was amiss."""
        for context in self.contexts:
            context.close()
        assert self.said == []
        assert len(self.requests) == len(self.contexts)


def ids(page: Page) -> list[str]:
    """Give the ids of all nodes of a map."""
    found: list[str] = page.evaluate(f"{DATA}.nodes.map(node => node.id)")
    return found


def panel(page: Page) -> str:
    """Give the text of the side panel."""
    return page.locator("#panel").inner_text()


def positions(page: Page) -> dict[str, Any]:
    """Give where every node is drawn."""
    return {each: page.evaluate(POSITIONS, each) for each in ids(page)}


def words(page: Page) -> str:
    """Give all that can be read on the page."""
    return page.locator("body").inner_text()
