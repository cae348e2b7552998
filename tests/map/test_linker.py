"""The linker: many small modules become one script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verkosto.outputs.map import linker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder for modules."""
    (tmp_path / "js").mkdir()
    monkeypatch.setattr(linker, "templates", lambda: tmp_path)
    linker.script.cache_clear()
    yield tmp_path / "js"
    linker.script.cache_clear()


def test_a_module_runs_after_those_that_it_imports(modules: Path) -> None:
    imports = 'import { two } from "./second.js";\nimport "./third.js";\n'
    (modules / "first.js").write_text(f"{imports}export const one = two;\n")
    (modules / "second.js").write_text("export const two = 2;\nexport function three() {}\n")
    (modules / "third.js").write_text("console.log(3);\n")
    linked = linker.script("first")
    assert linked.index("module_second =") < linked.index("module_third =") < linked.index("module_first =")
    assert "const { two } = module_second;" in linked
    assert "return { two, three };" in linked
    assert "import" not in linked
    assert "export" not in linked


def test_a_circle_is_refused(modules: Path) -> None:
    (modules / "one.js").write_text('import { b } from "./two.js";\nexport const a = 1;\n')
    (modules / "two.js").write_text('import { a } from "./one.js";\nexport const b = 1;\n')
    with pytest.raises(ValueError, match="one → two → one"):
        linker.script("one")


def test_every_module_of_the_page_is_used() -> None:
    linked = linker.script()
    files = [path.name for path in (linker.templates() / "js").iterdir()]
    assert all(f"module_{name.removesuffix('.js')} =" in linked for name in files if name.endswith(".js"))
