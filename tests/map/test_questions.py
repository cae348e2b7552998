"""A question to several is put once, and says to how many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .visit import Visitor

MANY = {"fi": r"^(\d+) organisaatiota: ", "sv": r"^(\d+) organisationer: ", "en": r"^(\d+) organisations: "}


@pytest.mark.parametrize("name", ["lappi", "demo"])
@pytest.mark.parametrize("lang", MANY)
def test_the_number_is_that_of_the_organisations_named(visit: Visitor, name: str, lang: str) -> None:
    page = visit.open(name)
    page.evaluate("lang => verkosto.setLanguage(lang)", lang)
    seen = 0
    for item in page.locator("#panel li.question").all():
        said = re.match(MANY[lang], item.locator(".message").inner_text())
        if said:
            seen += 1
            assert len(item.locator(".about").inner_text().split("·")) == int(said[1]) > 1
        assert "{n}" not in item.inner_text()
    assert seen
