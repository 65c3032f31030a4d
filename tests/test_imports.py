"""Who may import whom, and what `import govnews` costs."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import govnews

SOURCE = Path(govnews.__file__).parent

# The rooms from the ground up, and which others each may import; a room may always import itself. What stands under
# `if TYPE_CHECKING` does not count: it is never run.
MAY_IMPORT = {
    "errors": "",
    "plain": "errors",
    "article": "errors plain",
    "characters": "",
    "text": "characters",
    "scripts": "",
    "labels": "scripts",
    "official": "scripts text",
    "selectors": "",
    "lines": "selectors text",
    "index": "selectors",
    "_date_forms": "",
    "_date_readings": "_date_forms article",
    "_date_urls": "_date_readings article",
    "dates": "_date_forms _date_readings _date_urls article",
    "decoding": "article errors",
    "mojibake": "article characters errors text",
    "facts": "labels lines official scripts text",
    "page": "facts index labels lines scripts selectors text",
    "candidate": "",
    "body": "article labels lines page text",
    "finding": "article body candidate dates facts labels lines official page scripts text",
    "trimming": "article finding labels official scripts text",
    "kinds": "article candidate facts finding labels lines page scripts text",
    "readers": "article body candidate dates facts finding labels lines official page scripts text",
    "adapters.rules": "candidate page",
    "adapters.base": "adapters.rules page",
    "adapters.families": "adapters.base adapters.rules",
    "adapters.standard": "adapters.base adapters.rules finding labels",
    # The registry alone knows the portals, and it finds them by walking their folder.
    "adapters.registry": "adapters.base adapters.families adapters.portals adapters.standard errors page",
    "adapters": "adapters.base adapters.registry adapters.rules candidate page",
    "adapters.portals": "adapters adapters.families",
    "reading": "adapters.base adapters.standard article body finding page readers scripts text trimming",
    "parsing": "adapters.base adapters.registry article decoding errors kinds mojibake page reading",
    # `parse` and `repair` load at their first use; the others at once.
    "": "article errors mojibake parsing",
    # What nobody below may know.
    "rendering": "article",
    "cli": "adapters article decoding errors mojibake parsing rendering",
    "__main__": "cli",
}


def modules() -> dict[str, Path]:
    """Every module by its name below govnews; the package itself is the empty name."""
    found = {}
    for path in SOURCE.rglob("*.py"):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def room_of(module: str) -> str | None:
    """The row of the table that speaks for a module: its own, else that of the package around it."""
    if module in MAY_IMPORT:
        return module
    parent = module.rpartition(".")[0]
    return room_of(parent) if parent else None


@cache
def tree_of(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def run_imports(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """Every import below a node that is ever run, at the top of the file or inside a function."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            continue
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        yield from run_imports(child)


def imported_by(module: str) -> Iterator[str]:
    """The modules of govnews that a module imports, by their names below govnews."""
    for statement in run_imports(tree_of(module)):
        if isinstance(statement, ast.Import):
            names = [alias.name for alias in statement.names]
        else:
            assert statement.level == 0, f"{module}: imports are written in full"
            base = statement.module or ""
            # A name is a module where there is one of that name; else it is something inside `base`.
            names = [
                full if full.removeprefix("govnews.") in MODULES else base
                for full in (f"{base}.{alias.name}" for alias in statement.names)
            ]
        for name in names:
            if name == "govnews" or name.startswith("govnews."):
                yield name.removeprefix("govnews").removeprefix(".")


def test_the_table_is_read_from_the_ground_up() -> None:
    seen: set[str] = set()
    for room, others in MAY_IMPORT.items():
        # The one knot: portals are written in the words of `govnews.adapters`, and its registry walks their folder.
        unknown = set(others.split()) - seen - {"adapters.portals"}
        assert not unknown, f"{room or 'govnews'} stands above {unknown} in the table: imports run downwards only"
        seen.add(room)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_module_imports_only_what_lies_below_it(module: str) -> None:
    room = room_of(module)
    assert room is not None, f"govnews.{module} has no row in MAY_IMPORT: say what it may import"
    allowed = set(MAY_IMPORT[room].split()) | {room}
    for name in imported_by(module):
        assert room_of(name) in allowed, (
            f"govnews.{module} imports govnews.{name}; {room or 'govnews'} may import only "
            f"{', '.join(sorted(allowed - {room})) or 'nothing of govnews'}. Move the code, or change MAY_IMPORT."
        )


@pytest.mark.parametrize("module", sorted(MODULES))
def test_nobody_imports_a_portal_by_name(module: str) -> None:
    assert [name for name in imported_by(module) if name.startswith("adapters.portals.")] == []


@pytest.mark.parametrize("module", sorted(name for name in MODULES if name.startswith("adapters.portals.")))
def test_a_portal_holds_a_docstring_imports_and_one_adapter(module: str) -> None:
    docstring, *imports, last = tree_of(module).body
    assert isinstance(docstring, ast.Expr)
    assert ast.get_docstring(tree_of(module))
    assert all(isinstance(statement, ast.ImportFrom) for statement in imports)
    match last:
        case ast.Assign(targets=[ast.Name(id="adapter")], value=ast.Call(func=ast.Name(id="Adapter"), args=[])):
            pass
        case _:
            pytest.fail(f"the last statement of {module} is not: adapter = Adapter(...)")
    name = next(keyword.value for keyword in last.value.keywords if keyword.arg == "name")
    assert ast.literal_eval(name) == module.rpartition(".")[2], "an adapter has the name of its file"


# -- what `import govnews` costs


def run(code: str) -> str:
    """What `code` prints in an interpreter of its own."""
    # Without COVERAGE and the like: what a measurement loads on top is not ours.
    environment = {"PATH": os.environ.get("PATH", ""), "PYTHONIOENCODING": "utf-8"}
    if "SYSTEMROOT" in os.environ:
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    result = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True)
    return result.stdout


@pytest.mark.parametrize(
    "module",
    ["cssselect", "dateutil", "govnews.adapters.portals", "importlib.metadata", "pyarrow", "zoneinfo", "argparse"],
)
def test_importing_govnews_does_not_load(module: str) -> None:
    assert run(f"import govnews, sys; print({module!r} in sys.modules)").strip() == "False"


def best_seconds(code: str) -> float:
    """Processor time, which a busy machine stretches less than the clock."""
    return min(float(run(f"import time; {code}; print(time.process_time())")) for _ in range(7))


def test_importing_govnews_is_quick() -> None:
    """It is to stay under 60 ms on a machine of today; the test leaves room for a slow one."""
    assert best_seconds("import govnews") - best_seconds("pass") < 0.150


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_importing_govnews_takes_little_memory() -> None:
    """It is to stay under 30 MB."""
    peak = "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
    grown = int(run(f"import govnews; {peak}")) - int(run(peak))
    assert grown < 45 * 1024, f"{grown} kB"
