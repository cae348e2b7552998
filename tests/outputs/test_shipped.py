"""What the reports of the datasets that come with the project must say."""

from __future__ import annotations

import pytest

from shipped import report
from verkosto.model import LANGUAGES
from verkosto.outputs.formats.terminal import page
from verkosto.outputs.report import ReportContent


def said(name: str, lang: str) -> str:
    return page(ReportContent(report(name).speaking(lang)).blocks(80), width=80)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["lappi", "demo"])
def test_eighty_columns_are_enough(name: str, lang: str) -> None:
    assert max(map(len, said(name, lang).splitlines())) <= 80


def test_lappi_says_what_is_known_and_whom_to_ask() -> None:
    told = " ".join(said("lappi", "fi").split())
    tornio = ("Tornio – Hyvinvointialueen ja kuntien strategisen yhteistyön aluepilotti 2023–2025: kaupunginjohtaja, "
              "varahenkilönä kaupunginhallituksen puheenjohtaja (KH 20.11.2023 § 327)")
    parts = [
        "Vastuuhenkilöt: 0/21 kuntaa", "Havainnot (0)", "Vastuuhenkilö on nimetty: 0/220", "0–220/220 (0–100 %)",
        tornio, "Tarvitaan: 11/21 kuntaa ja hyvinvointialue.", "sitoutunut 1, ei sitoutunut 0, ei tiedossa 20.",
        "Kysyttävää (", "1. Lapin hyvinvointialue:", "Arvioidut kohdat",
    ]
    places = [told.index(part) for part in parts]
    assert places == sorted(places)


def test_the_demo_says_that_it_is_made_up_and_with_which_thresholds() -> None:
    told = " ".join(said("demo", "sv").split())
    assert told.index("FIKTIVT MATERIAL") < told.index("Vilka som har svarat")
    assert "Tröskelvärden: draws = 999, alpha = 0,05" in told
