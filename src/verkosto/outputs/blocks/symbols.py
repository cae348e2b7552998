"""The symbols beside the words: of one column each, and different in shape, so that no colour is needed."""

from __future__ import annotations

from collections.abc import Mapping

from verkosto.findings.analysis import Severity
from verkosto.outputs.blocks import Tone

SEVERITY_MARKS: Mapping[Severity, str] = {"error": "✖", "warning": "▲", "notice": "◆", "info": "▪"}

STATE_MARKS: Mapping[str, str] = {"named": "●", "vacant": "○", "none": "×", "not_applicable": "–", "unknown": "?"}
"""By the state of an effective cell, in the order in which a legend shows them."""

STATE_TONES: Mapping[str, Tone] = {
    "named": "good", "vacant": "warning", "none": "error", "not_applicable": "faint", "unknown": "info",
}
