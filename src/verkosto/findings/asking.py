"""How undecided rows become questions: one missing fact, asked of one respondent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any, TypeAlias

from verkosto.findings.finding import Duty, Question
from verkosto.findings.plain import columns
from verkosto.findings.verdicts import with_verdict
from verkosto.model.cells import CELL, own_cells
from verkosto.model.derived import derived
from verkosto.model.handled import counties_of_bodies
from verkosto.model.keyed import key_set
from verkosto.model.organizations import county_of
from verkosto.schema import ROLES

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.findings.analysis import Analysis
    from verkosto.model import Network

_REGISTERS = "register:"
_DUTIES = "responsibilities"
_TOLD = ("topics", "answers", "organization", "county", "counties", "body", "domain", "agreement", "detail")
_Row: TypeAlias = tuple[Any, ...]
"""What an undecided row tells of its question: analysis, domain, agreement, detail."""
_Columns: TypeAlias = dict[str, list[Any]]


def questions_of(network: Network, evaluated: Mapping[Analysis, DataFrame]) -> list[Question]:
    """Turn the undecided rows of all analyses into questions: one missing fact, one respondent.

    The counties' registers come first, since each settles the most; then by respondent; what settles more comes first.
    """
    asked: dict[tuple[str, str], list[_Row]] = {}
    for analysis, rows in evaluated.items():
        for ask, topic, *row in _asked(network, analysis, rows):
            if ask is not None:
                asked.setdefault((ask, topic), []).append((analysis, *row))
    counties = set(network.counties)
    questions = [
        replace(_question(ask, topic, rows), duties=_duties(network, ask, rows) if topic == _DUTIES else ())
        for (ask, topic), rows in sorted(asked.items())
    ]

    def place(each: Question) -> tuple[Any, ...]:
        return not each.topic.startswith(_REGISTERS), each.ask not in counties, each.ask, -each.rows

    return sorted(questions, key=place)


def _asked(network: Network, analysis: Analysis, rows: DataFrame) -> Iterator[_Row]:
    """List whom each undecided row asks for what: who is asked, topic, domain, agreement, detail."""
    undecided = with_verdict(rows, "unknown")
    told = columns(undecided[[name for name in _TOLD if name in undecided]])
    blank = [None] * len(undecided)
    counties = _counties(network, told, blank)
    asked = counties, _respondents(told, counties)
    said = (told.get(name, blank) for name in ("topics", "domain", "agreement", "detail"))
    for home, own, topics, domain, agreement, detail in zip(*asked, *said, strict=True):
        for topic in topics or (analysis.topic_of(detail),):
            whom = home if topic.startswith(_REGISTERS) or topic == "population" else own
            yield from product(whom, (topic,), _several(domain), (agreement,), (detail,))


def _respondents(told: _Columns, counties: list[_Row]) -> list[_Row]:
    """Whom each row asks when it is no matter of a register: who answers, the organisation itself, else the county."""
    named = next((told[name] for name in ("answers", "organization") if name in told), counties)
    return list(map(_several, named))


def _counties(network: Network, told: _Columns, blank: list[None]) -> list[_Row]:
    """The counties of each row: its own, else the organisation's or the body's."""
    for name in ("county", "counties"):
        if name in told:
            return list(map(_several, told[name]))
    if "organization" in told:
        return [_several(_homes(network).get(each)) for each in told["organization"]]
    owners = counties_of_bodies(network)
    return [owners.get(each, ()) for each in told.get("body", blank)]


def _several(value: Any) -> _Row:  # noqa: ANN401 - a cell holds one value, several or none
    return value if isinstance(value, tuple) else (value,) if value is not None else (None,)


def _question(ask: str, topic: str, rows: list[_Row]) -> Question:
    analyses, *told = zip(*rows, strict=True)
    domains, agreements, details = ({each for each in column if isinstance(each, str)} for column in told)
    decides = {analysis.id for analysis in analyses}
    return Question(
        ask=ask,
        topic=topic,
        rows=len(rows),
        domains=tuple(sorted(domains)),
        decides=tuple(sorted(decides)),
        details=tuple(sorted(details)),
        subjects=tuple(sorted(agreements)),
    )


def _duties(network: Network, ask: str, rows: list[_Row]) -> tuple[Duty, ...]:
    """Name the roles that are asked for, and the domains and agreements in which; what is known is not asked again."""
    known = _known(network)
    wanted: dict[str, set[str]] = {}
    for analysis, domain, agreement, _ in rows:
        for subject in (domain, agreement):
            if subject is not None:
                wanted.setdefault(subject, set()).update(analysis.roles)
    together: dict[tuple[str, ...], list[str]] = {}
    for subject, roles in sorted(wanted.items()):
        open_roles = [role for role in ROLES if role in roles and (ask, subject, role) not in known]
        together.setdefault(tuple(open_roles or [role for role in ROLES if role in roles]), []).append(subject)
    return tuple((roles, tuple(subjects)) for roles, subjects in together.items())


@derived
def _known(network: Network) -> frozenset[tuple[str, str, str]]:
    """Who has said something that still holds: organisation, domain, role."""
    cells = own_cells(network)
    return key_set(cells[cells["state"] != "unknown"], CELL)


@derived
def _homes(network: Network) -> dict[str, str]:
    return {str(organization): county for organization, county in county_of(network).items()}
