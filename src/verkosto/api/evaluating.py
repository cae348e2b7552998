"""Asking analyses, and putting their answers together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from verkosto import analyses
from verkosto.api.twins import twin_rows
from verkosto.errors import EngineError, NotEvaluated, UsageError
from verkosto.findings import Analysis, Gap, Report, counts, proven, questions_of
from verkosto.model import LANGUAGES, Network
from verkosto.model.keyed import keys_of
from verkosto.model.revision import revision
from verkosto.model.spelling import nearest
from verkosto.model.uncollected import uncollected
from verkosto.views import graph_id

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.engines import Engine, Progress

Thresholds = Mapping[str, Mapping[str, object]]


def catalogue() -> dict[str, Analysis]:
    """Give every analysis by its id, sorted."""
    return analyses.catalogue()


def explain(id: str) -> Analysis:
    """Give one analysis.

    Raises UsageError, with the nearest id, when there is none of that id.
    """
    found = catalogue().get(id)
    if found is None:
        near, known = nearest(id, catalogue()), list(catalogue())
        raise UsageError("analysis-near" if near else "analysis", id=id, near=near, known=known)
    return found


@uncollected()
def evaluate(network: Network, id: str, *, engine: object = None, **thresholds: object) -> DataFrame:
    """Ask one analysis: one row per subject that it looked at, sorted by subject.

    Columns: the subject's ids, `verdict` (true, false, unknown, not_applicable), `detail`, evidence. With an engine an
    analysis that has a twin is asked there, of what the engine holds, and only the true and unknown rows are given.
    Raises NotEvaluated when a needed table is absent, UsageError for an unknown analysis or threshold or a dataset
    that the engine does not hold, EngineError when the engine fails.
    """
    network, opened = _held(network, engine)
    asked = explain(id)
    absent = asked.absent(network)
    if absent:
        raise NotEvaluated(id, absent)
    return _rows(asked, network, asked.settled(network, thresholds), opened)


def _rows(asked: Analysis, network: Network, thresholds: Mapping[str, Any], engine: Engine | None) -> DataFrame:
    if engine is not None and asked.cypher is not None:
        rows = twin_rows(engine, graph_id(network), asked, thresholds)
    else:
        rows = asked.ask(network, **thresholds)
    first = [*asked.subject, "verdict", "detail"]
    rest = [column for column in rows.columns if column not in first]
    return _sorted(rows[[*first, *rest]], list(asked.subject))


def _sorted(rows: DataFrame, by: list[str]) -> DataFrame:
    """Sort rows; most analyses give them in order already, and looking is cheaper than sorting."""
    keys = rows[by[0]].tolist() if len(by) == 1 else keys_of(rows, by)
    if keys == sorted(keys):
        return rows.reset_index(drop=True)
    return rows.sort_values(by, ignore_index=True)


@uncollected()
def analyze(
    network: Network,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    thresholds: Thresholds | None = None,
    engine: object = None,
    lang: str = "en",
    progress: Progress | None = None,
) -> Report:
    """Ask all analyses, those of `select` only, without those of `ignore`.

    With an engine those that have a twin are asked there, the others of the tables that it holds; what is false or does
    not apply is then not counted for the former.
    `thresholds` maps an analysis to its thresholds by name. `lang` (fi, sv, en) is the language of the report's texts.
    `progress` is called with the number of analyses asked so far and of all.
    Raises UsageError for an unknown analysis, threshold or language.
    """
    network, opened = _held(network, engine)
    if lang not in LANGUAGES:
        raise UsageError("language", lang=lang, known=LANGUAGES)
    wanted = _wanted(select, ignore)
    settled = _settled(network, wanted, thresholds or {})
    gaps = [Gap(each.id, absent) for each in wanted if (absent := each.absent(network))]
    closed = {gap.id for gap in gaps}
    rows = _asked([each for each in wanted if each.id not in closed], network, settled, opened, progress)
    if opened is not None:
        _refuse_change(opened, network)
    found, accepted = proven(network, rows, settled)
    return Report(
        network=network,
        findings=found,
        questions=questions_of(network, rows),
        not_evaluated=gaps,
        counts={each.id: _counted(each, found, opened) for each, found in rows.items()},
        analyses={each.id: each for each in wanted},
        rows={each.id: found for each, found in rows.items()},
        lang=lang,
        accepted=accepted,
    )


def _asked(
    wanted: list[Analysis], network: Network, settled: Mapping[str, Mapping[str, Any]], engine: Engine | None,
    progress: Progress | None,
) -> dict[Analysis, DataFrame]:
    """Ask analyses one after another, and say how many have been."""
    rows = {}
    for done, each in enumerate(wanted, start=1):
        rows[each] = _rows(each, network, settled[each.id], engine)
        if progress is not None:
            progress(done, len(wanted))
    return rows


def _held(network: Network, engine: object) -> tuple[Network, Engine | None]:
    """Give the network that an engine holds, and the engine; without one all is asked of the tables in memory."""
    from verkosto.engines import Engine

    if engine is None:
        return network, None
    if not isinstance(engine, Engine):
        raise UsageError("engine", engine=repr(engine))
    return engine.hold(network), engine


def _counted(asked: Analysis, rows: DataFrame, engine: Engine | None) -> dict[str, int]:
    """Count the rows of each verdict; a twin tells nothing of those that are false or do not apply."""
    found = counts(rows)
    return found if engine is None or asked.cypher is None else {each: found[each] for each in ("true", "unknown")}


def _refuse_change(engine: Engine, network: Network) -> None:
    """Raise EngineError when the dataset has changed while its analyses were asked one by one."""
    dataset = graph_id(network)
    if revision(network) not in {each.revision for each in engine.datasets() if each.id == dataset}:
        raise EngineError(f"{dataset} was pushed while it was analysed: try again")


def _wanted(select: Iterable[str] | None, ignore: Iterable[str] | None) -> list[Analysis]:
    chosen = [explain(each) for each in sorted(set(catalogue() if select is None else _ids(select)))]
    ignored = {explain(each) for each in _ids(ignore or ())}
    return [each for each in chosen if each not in ignored]


def _ids(said: Iterable[str]) -> Iterable[str]:
    """Give ids; one that stands alone is no list of letters."""
    return [said] if isinstance(said, str) else said


def _settled(network: Network, wanted: list[Analysis], given: Thresholds) -> dict[str, dict[str, Any]]:
    accepted = set(network.frame("accepted")["analysis"])
    for stranger in sorted(set(given) | set(network.settings.thresholds) | accepted):
        explain(stranger).settled(network, given.get(stranger, {}))
    return {each.id: each.settled(network, given.get(each.id, {})) for each in wanted}
