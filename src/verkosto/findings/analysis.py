"""What an analysis is: a question to a network, with what it needs, its texts and its examples."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from verkosto.findings.thresholds import checked
from verkosto.messages import catalogue, text

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

Severity: TypeAlias = Literal["error", "warning", "notice", "info"]
Texts: TypeAlias = Mapping[str, str]
"""A text in each language: fi, sv, en."""
Records: TypeAlias = Mapping[str, Sequence[Mapping[str, object]]]
"""Tables as a user may give them: rows by column, by table."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice", "info")
SUBJECT_COLUMNS = ("county", "organization", "domain", "person", "post", "body", "agreement", "level", "other")
VERDICTS = ("true", "false", "unknown", "not_applicable")


@dataclass(frozen=True)
class Example:
    """A small network and what the analysis says of one of its subjects; it is documentation and a test.

    `says` is English; the other languages have it in the captions of the messages.
    """

    says: str
    tables: Records
    subject: Mapping[str, str]
    detail: str | None = None
    as_of: str = "2024-06-01"


@dataclass(frozen=True, eq=False)
class Analysis:
    """One question to a network.

    `needs` names the tables without which it is not evaluated; `a|b` is satisfied by either. `question` says what it
    asks and when it is true, `limits` what each threshold of its own means (those of several are in the catalogue).
    `severities` gives another severity to a detail or a level. `details` says each detail in words. `asks` names the
    topic of the question that an undecided row becomes, by detail or, under "", for all others; `roles` the roles
    that it asks about when the topic is `responsibilities`. `cypher` is its twin: the same question in Cypher, which
    gives the true and unknown rows; its parameters are the thresholds, `$dataset` and `$as_of`. `no_cypher` says why
    there is none.
    """

    ask: Callable[..., DataFrame]
    subject: tuple[str, ...]
    severity: Severity
    needs: tuple[str, ...]
    question: Texts
    limits: Mapping[str, Texts]
    message: Texts
    remedy: Texts
    asks: Mapping[str, str]
    roles: tuple[str, ...]
    details: Mapping[str, Texts]
    severities: Mapping[str, Severity]
    title: Texts
    fires: tuple[Example, ...]
    silent: tuple[Example, ...]
    asking: tuple[Example, ...]
    sources: tuple[str, ...]
    cypher: str | None = None
    no_cypher: str | None = None

    @cached_property
    def id(self) -> str:
        """The id, from the name of the function."""
        return self.ask.__name__.replace("_", "-")

    @cached_property
    def doc(self) -> str:
        """The documentation, from the docstring of the function."""
        return inspect.getdoc(self.ask) or ""

    @cached_property
    def thresholds(self) -> dict[str, Any]:
        """The thresholds with their defaults, from the keyword-only arguments of the function."""
        parameters = inspect.signature(self.ask).parameters.values()
        return {each.name: each.default for each in parameters if each.kind is each.KEYWORD_ONLY}

    @cached_property
    def reasons(self) -> dict[str, tuple[str, ...]]:
        """The details that it can give, by verdict (true, unknown), in the order of its examples."""
        examples = {"true": self.fires, "unknown": self.asking}
        return {verdict: tuple(dict.fromkeys(each.detail for each in some if each.detail))
                for verdict, some in examples.items()}

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """The levels of which it speaks, where its subject has one, in the order of its examples."""
        examples = (*self.fires, *self.silent, *self.asking)
        return tuple(dict.fromkeys(each.subject["level"] for each in examples if "level" in each.subject))

    def said(self, detail: str, lang: str) -> str:
        """Say a detail or a level in words: its own, else those of the catalogue; nothing where there are none."""
        own = self.details.get(detail)
        return own[lang] if own else catalogue(lang).get(f"detail.{detail}", "")

    def limit(self, threshold: str, lang: str) -> str:
        """Say what a threshold means: in its own words, else those of the catalogue."""
        own = self.limits.get(threshold)
        return own[lang] if own else text(f"threshold.{threshold}", lang)

    def severity_of(self, row: Mapping[str, object]) -> Severity:
        """Give the severity of a row, from its detail or its level where they have one of their own."""
        for column in ("detail", "level") if self.severities else ():
            own = self.severities.get(str(row.get(column)))
            if own is not None:
                return own
        return self.severity

    def topic_of(self, detail: str | None) -> str:
        """Give the topic of the question that a row with this detail becomes."""
        return self.asks.get(detail or "", self.asks[""])

    def absent(self, network: Network) -> tuple[str, ...]:
        """Name the needed tables that the network does not have."""
        missing = [need.split("|") for need in self.needs if not any(_has(network, each) for each in need.split("|"))]
        return tuple(name for group in missing for name in group)

    def settled(self, network: Network, given: Mapping[str, object]) -> dict[str, Any]:
        """Settle the thresholds: those given, else the dataset's, else the defaults.

        Raises UsageError for a name that the analysis does not have, and for a value that makes no sense.
        """
        own = network.settings.thresholds.get(self.id, {})
        own, given = (checked(self.id, self.thresholds, each) for each in (own, given))
        return {**self.thresholds, **own, **given}


def _has(network: Network, need: str) -> bool:
    """Tell whether a table is there; `population` is a column and there when it holds anything."""
    if need == "population":
        return bool(network.frame("organizations")["population"].notna().any())
    return need in network.tables


def analysis(
    *,
    subject: str,
    severity: Severity,
    needs: tuple[str, ...],
    question: Texts,
    limits: Mapping[str, Texts] | None = None,
    title: Texts,
    message: Texts,
    remedy: Texts,
    asks: str | Mapping[str, str],
    roles: str = "responsible",
    details: Mapping[str, Texts] | None = None,
    severities: Mapping[str, Severity] | None = None,
    fires: tuple[Example, ...] = (),
    silent: tuple[Example, ...] = (),
    asking: tuple[Example, ...] = (),
    sources: tuple[str, ...] = (),
    cypher: str | None = None,
    no_cypher: str | None = None,
) -> Callable[[Callable[..., DataFrame]], Analysis]:
    """Make an analysis of a function that takes a network and gives a row per subject."""

    def declare(ask: Callable[..., DataFrame]) -> Analysis:
        topics = {"": asks} if isinstance(asks, str) else asks
        return Analysis(
            ask=ask,
            subject=tuple(subject.split()),
            severity=severity,
            needs=needs,
            question=question,
            limits=limits or {},
            title=title,
            message=message,
            remedy=remedy,
            asks=topics,
            roles=tuple(roles.split()),
            details=details or {},
            severities=severities or {},
            fires=fires,
            silent=silent,
            asking=asking,
            sources=sources,
            cypher=cypher and inspect.cleandoc(cypher),
            no_cypher=no_cypher,
        )

    return declare
