"""A dataset in which every text tries to break out of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto import api

if TYPE_CHECKING:
    from verkosto.findings import Report

ATTACKS = (
    "</script><img src=x onerror=window.pwned=1>",
    '"><svg/onload=window.pwned=2>',
    "'-window.pwned-'",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:window.pwned=3",
    "<!--<script>window.pwned=4</script>-->",
    "\u202eoikealta vasemmalle\u202c \u2066eristetty\u2069",
    "nimi &lt;b&gt; &#60;i&#62; & ” ’ \\u003c",
    "🏔️ Tunturi 👩‍⚕️ Ánde Čáhppes",
    "__proto__",
    "constructor",
    "line\u2028and\u2029paragraph",
    "x" * 10_000,
)


def _attack(number: int) -> str:
    return ATTACKS[number % len(ATTACKS)]


def report() -> Report:
    """Analyse a county in which every name, source, note and id is an attack."""
    numbers = range(len(ATTACKS))
    names = [f"{_attack(number)} {number}" for number in numbers]
    texts = {"source": ATTACKS[4], "note": ATTACKS[0]}
    tables: dict[str, list[dict[str, object]]] = {
        "organizations": [
            {"id": "h", "name": ATTACKS[0], "kind": "county", **texts},
            *({"id": f'm{each}"><img src=x onerror=window.pwned=5>', "name": names[each], "kind": "municipality",
               "county": "h", "lon": 24 + each / 9, "lat": 65 + each / 9, "name_sv": _attack(each + 1),
               "name_se": _attack(each + 2), **texts} for each in numbers),
        ],
        "domains": [{"id": f"d {each}<b>", "name_fi": names[each], "name_en": _attack(each + 3)} for each in numbers],
        "bodies": [{"id": f"b {each}'", "name": names[each], "level": "strategic", "domains": f"d {each}<b>",
                    "source": ATTACKS[0]} for each in numbers],
        "seats": [{"body": f"b {each}'", "on_behalf_of": "h", "source": ATTACKS[1]} for each in numbers],
        "posts": [{"id": "p", "title": ATTACKS[0], "organization": "h"}],
        "people": [{"id": "x", "name": ATTACKS[1]}],
        "responsibilities": [
            {"organization": "h", "domain": f"d {each}<b>", "role": "responsible",
             **({"status": "named", "post": "p", "person": "x"} if each % 2 else {"status": "none"}),
             "mandate_source": _attack(each), "source": _attack(each)} for each in numbers],
        "agreements": [{"id": 'a"', "name": ATTACKS[0], "kind": "plan", "status": "in_force",
                        "record_number": ATTACKS[1], "quorum": 0.5, "source": "https://example.org/?a=<b>"}],
        "parties": [{"agreement": 'a"', "organization": "h", "status": "committed", "source": ATTACKS[4]}],
        "reports": [{"organization": "h", "topic": "responsibilities", "reported": "yes"}],
    }
    settings = {"title": f"{ATTACKS[0]} {ATTACKS[6]}", "source": ATTACKS[4], "licence": ATTACKS[1]}
    tables["dataset"] = [{"key": key, "value": value} for key, value in settings.items()]
    return api.analyze(api.network(tables, as_of="2024-06-01"), lang="fi")
