"""The rules of the house that a machine can check: names, sizes, rooms, and docstrings."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]

CODE = ROOT / "tui" / "wallyoga"

LOOSE = {
    "__init__",
    "__main__",
    "app",
    "exit_codes",
    "garbage_collection",
    "paths",
    "settings",
    "studio",
    "themes",
}
"""The modules that stand in no room."""

LONG = 250
"""A module has at most this many lines."""

METHODS = 20
"""A class of a screen has at most this many methods."""

BUSIER = {
    "Choose": "a method for each of its keys",
    "Build": "likewise, and what is asked before wallyoga is left",
    "Prepare": "likewise, and those of the time to come to the wall",
}
"""The classes of screens that have more, each with the reason."""

NAMED_BY_DOING = {"building", "choosing", "drawing", "making"}
"""The names of what a person does, and the field's own nouns. Every other module is named for what it holds."""

SUMMARY = 15
"""The first sentence of a docstring has at most this many words."""

ASKING = re.compile(r"(?:What|How|Which|Where|When|Whose|Who|Everything)\b")
"""The words no docstring begins with, because they put a clause in place of the thing's name."""


TENSES = {"found", "kept", "known", "made", "said", "told"}
"""The words no name is: they say in which tense a thing is, not what it holds."""

TENSE = re.compile(rf"\b_*(?:{'|'.join(TENSES)})_*\b", re.IGNORECASE)
"""One of these words, with whatever underscores it has."""

PROSE = re.compile(r'''"""(?s:.*?)"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#.*''')
"""The texts and comments of a module, in which every word may stand."""


LATE = {"cli", "library", "screens", "widgets"}
"""The rooms in which a function may import: commands, the library's loader, the screens' routes, the figure widget."""


def list_modules() -> list[Path]:
    """Return every module of wallyoga."""
    return sorted(CODE.rglob("*.py"))


def localise(path: Path) -> str:
    """Return a module's place in the code, such as history/record.py."""
    return path.relative_to(CODE).as_posix()


def read(path: Path) -> str:
    """Return the text of a module."""
    return path.read_text(encoding="utf-8")


def list_statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a module and every statement in it, the outer before the inner, and none of their expressions."""
    yield node
    for field in ("body", "orelse", "handlers", "finalbody", "cases"):
        for inner in getattr(node, field, ()):
            yield from list_statements(inner)


def list_documented(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the name and the docstring of a module and of everything in it that has one."""
    for node in list_statements(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            text = ast.get_docstring(node)
            if text:
                yield getattr(node, "name", "the module"), text


def list_defined(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of everything in a module that is given one."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield node.lineno, name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield node.lineno, name


def list_late_imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of each group of imports inside the functions of a module."""
    text = read(path)
    if not re.search(r"^\s+(?:import|from)\s", text, re.MULTILINE):
        return
    lines = text.splitlines()
    for function in list_statements(ast.parse(text)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            within = list_statements(function)
            imports = {node.lineno for node in within if isinstance(node, ast.Import | ast.ImportFrom)}
            for first in sorted(line for line in imports if line - 1 not in imports):
                last = next(line for line in range(first, len(lines) + 1) if line + 1 not in imports)
                yield first, " ".join(lines[first - 1 : last])


def list_helpers() -> list[Path]:
    """Return the modules of the tests that hold no tests, and those that make the pictures."""
    tests = [path for path in (ROOT / "tests").rglob("*.py") if not path.name.startswith("test_")]
    return sorted([*tests, *(ROOT / "screenshots").rglob("*.py")])


def list_docstrings(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of every docstring, those under constants and fields too."""
    for node in list_statements(tree):
        match node:
            case ast.Expr(value=ast.Constant(value=str(text))):
                yield node.lineno, text.strip()


def cut_first_sentence(text: str) -> str:
    """Return the first sentence of a docstring."""
    return re.split(r"(?<=[.:?])\s", " ".join(text.split()), maxsplit=1)[0]


def test_no_name_stands_for_two_modules() -> None:
    """No two modules have the same name but the screens, each in a folder of its own."""
    stems = Counter(path.stem for path in list_modules() if path.stem not in {"__init__", "screen"})
    assert [stem for stem, count in stems.items() if count > 1] == []


def test_only_a_few_modules_stand_in_no_room() -> None:
    """At the top there are only the modules that every room may need."""
    assert {path.stem for path in CODE.glob("*.py")} == LOOSE


def test_modules_are_named_for_what_they_hold() -> None:
    """A module or a room is a noun, and -ing stands for what a person does."""
    names = {path.stem for path in list_modules()} | {path.name for path in CODE.rglob("*") if path.is_dir()}
    assert {name for name in names if re.fullmatch(r"\w+ing", name)} <= NAMED_BY_DOING


def test_names_say_what_they_hold() -> None:
    """Nothing that is defined or assigned anywhere, the tests too, has the name of a tense."""
    named = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {name}"
        for path in sorted(path for room in ("tui", "tests", "screenshots") for path in (ROOT / room).rglob("*.py"))
        if TENSE.search(PROSE.sub("", read(path)))
        for line, name in list_defined(ast.parse(read(path)))
        if name.strip("_").lower() in TENSES
    ]
    assert named == []


def test_modules_are_short() -> None:
    """A module can be read at once."""
    assert [localise(path) for path in list_modules() if len(read(path).splitlines()) > LONG] == []


def test_screens_have_one_reason_to_change() -> None:
    """No class of a screen has more methods than can be kept in mind, except for those that say why."""
    busy = set()
    for path in (CODE / "screens").rglob("*.py"):
        for node in list_statements(ast.parse(read(path))):
            if isinstance(node, ast.ClassDef):
                methods = [each for each in node.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
                if len(methods) > METHODS:
                    busy.add(node.name)
    assert busy == set(BUSIER)


def test_imports_inside_functions_save_what_they_say() -> None:
    """A function imports in four rooms only, and the milliseconds that saves stand beside it."""
    groups = [(path, line, text) for path in list_modules() for line, text in list_late_imports(path)]
    assert {localise(path).split("/")[0] for path, _, _ in groups} <= LATE
    bare = [f"{localise(path)}:{line}" for path, line, text in groups if not re.search(r"# .*(\d ms|an extra)", text)]
    assert bare == []


def test_docstrings_begin_with_an_ordinary_name() -> None:
    """The first sentence of every docstring is short enough to be looked through."""
    long = [
        f"{localise(path)}, {name}: {text}"
        for path in list_modules()
        for name, text in list_documented(ast.parse(read(path)))
        if len(cut_first_sentence(text).split()) > SUMMARY
    ]
    assert long == []


def test_docstrings_name_the_thing_first() -> None:
    """No docstring begins with a word such as What or How; one of a test may, for it tells what holds."""
    asking = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {text}"
        for path in [*list_modules(), *list_helpers()]
        if re.search(rf'"""\s*{ASKING.pattern}', read(path))
        for line, text in list_docstrings(ast.parse(read(path)))
        if ASKING.match(text)
    ]
    assert asking == []


def test_the_readme_names_every_room() -> None:
    """The table of rooms in the README has a line for each room and each loose module, and for no other."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `tui/wallyoga/([\w/.]+)`", readme, re.MULTILINE)
    packages = {path.parent.relative_to(CODE).as_posix() for path in CODE.rglob("__init__.py")} - {"."}
    assert set(named) == {f"{package}/" for package in packages} | {f"{name}.py" for name in LOOSE if name[0] != "_"}
