"""The start of wallyoga and its share of a core, beside a bare Textual app on the same machine.

Run it by hand: `python tests/benchmarks/run.py`. It takes about three minutes. Each program runs in a
pseudo-terminal of 100 columns and 30 rows, with a home of its own, and once beforehand so that everything is
compiled, and read. Started is what has painted its first screen and answered a key. Times differ between machines
and with what else they do, those on the wall more than those of the processor; ratios hold better, each the median of
those to the bare app of the same round, and nothing here passes or fails.
"""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from shutil import rmtree
from statistics import median
from tempfile import TemporaryDirectory

from wallyoga.library.library import load_library
from wallyoga.practice.sequence import Sequence
from wallyoga.widgets.moving_figure import BREATHING_SECONDS

COLUMNS, ROWS = 100, 30
PATIENCE = 30.0
"""No program takes longer than this to paint or to answer, in seconds."""

ROUNDS = 15
"""The number of times each program is started; they take turns, and the median counts."""

WATCHED = 10.0
"""The seconds for which a running program is watched."""

SETTLED = 2.0
"""The seconds from a key to the watching, so that the start is not in it."""

BARE = (sys.executable, str(Path(__file__).parent / "bare.py"))
WALLYOGA = (sys.executable, "-m", "wallyoga")

SEEN = 25
"""So much of a practice's summary is seen in any preview."""

FIRST_LINE, FIRST_KEY = "None of these", "esc"
"""The last line of the question of the very first start, and the key of the line the cursor moves on to."""

RIGHT = "\x1b[C"
ESCAPES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|[PX^_\]].*?(\x1b\\|\x07)|[ -/]*[0-~])", re.DOTALL)
"""The control sequences, which a terminal does not show of what is written to it."""

NATURAL = """
name = "Natural breath"
summary = "Nothing is paced."
steps = [{ pose = "legs-up-the-wall", minutes = 10 }]
"""


class Terminal:
    """A program in a terminal of its own: what it writes can be waited for, keys can be pressed."""

    def __init__(self, command: tuple[str, ...], environ: Mapping[str, str]) -> None:
        self._fd, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (ROWS, COLUMNS))
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, start_new_session=True
        )
        os.close(theirs)
        self._raw = b""

    def press(self, keys: str) -> None:
        """Press keys; what was written before is forgotten."""
        self._raw = b""
        os.write(self._fd, keys.encode())

    def until(self, *texts: str) -> None:
        """Return when all of these texts have been written."""
        deadline = time.monotonic() + PATIENCE
        while not all(text in self.written for text in texts):
            if time.monotonic() > deadline:
                raise SystemExit(f"{texts} never came; this did:\n{self.written[-3000:]}")
            self._read(0.5)

    def watch(self, seconds: float) -> None:
        """Let it run for that long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            self._read(left)
        self._raw = b""

    @property
    def leader(self) -> int:
        """The id of its process, which leads the session of all it starts."""
        return self._process.pid

    @property
    def written(self) -> str:
        """The text written since the last key, without colours and positions."""
        return ESCAPES.sub("", self._raw.decode(errors="ignore"))

    @property
    def processor_seconds(self) -> float:
        """The processor time it has used, from Linux's own account."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def peak_megabytes(self) -> float:
        """The most memory it has taken so far, from Linux's own account."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) / 1e3

    def wait(self) -> None:
        """Return when it has ended by itself."""
        self._process.wait(PATIENCE)

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        os.close(self._fd)

    def _read(self, seconds: float) -> None:
        if not select.select([self._fd], [], [], seconds)[0]:
            return
        try:
            self._raw += os.read(self._fd, 65536)
        except OSError as error:
            raise SystemExit(f"it ended, and this is what it wrote:\n{self.written[-3000:]}") from error


@contextmanager
def open_program(command: tuple[str, ...], environ: Mapping[str, str]) -> Iterator[Terminal]:
    """Open a program in a terminal, and end it afterwards."""
    terminal = Terminal(command, environ)
    try:
        yield terminal
    finally:
        terminal.close()


def surroundings(home: Path) -> dict[str, str]:
    """Return the environment of every program: a person without cautions, and compiled files kept in `home`."""
    practices = home / "wallyoga" / "practices"
    practices.mkdir(parents=True)
    (home / "wallyoga" / "settings.toml").write_text("asked = true\nlie_down = 0\n", encoding="utf-8")
    (practices / "natural.toml").write_text(NATURAL, encoding="utf-8")
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "WALLYOGA_HOME": str(home / "wallyoga"),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }


def start_bare(environ: Mapping[str, str]) -> None:
    """Start the bare app and have a key answered."""
    with open_program(BARE, environ) as terminal:
        terminal.until("painted")
        terminal.press("x")
        terminal.until("answered")


def start_wallyoga(environ: Mapping[str, str], first: Sequence, second: Sequence) -> None:
    """Start wallyoga and have a key answered: the cursor moves on to the second practice, whose preview is shown."""
    with open_program(WALLYOGA, environ) as terminal:
        terminal.until(first.name, second.name, first.summary[:SEEN], "Bring", "history")
        terminal.press("j")
        terminal.until(second.summary[:SEEN])


def leave_wallyoga(environ: Mapping[str, str]) -> None:
    """Start wallyoga, look at a second practice, and leave it the way people do, so that it keeps what it read."""
    with open_program(WALLYOGA, environ) as terminal:
        terminal.until("Bring", "history")
        terminal.press("j")
        terminal.watch(SETTLED)
        terminal.press("q")
        terminal.wait()


def start_new_home(environ: Mapping[str, str], new_home: Path) -> None:
    """Start wallyoga where it never was, and have a key answered: the cursor moves on from the first line."""
    rmtree(new_home, ignore_errors=True)
    with open_program(WALLYOGA, {**environ, "WALLYOGA_HOME": str(new_home)}) as terminal:
        terminal.until(FIRST_LINE)
        terminal.press("j")
        terminal.until(FIRST_KEY)


def list_practices(environ: Mapping[str, str]) -> None:
    """List the practices."""
    subprocess.run((*WALLYOGA, "list"), env=environ, stdout=subprocess.DEVNULL, check=True)


def measure_seconds(program: Callable[[], None]) -> tuple[float, float]:
    """Return the processor time and the time on the wall that a program takes until it has ended."""
    start, before = time.perf_counter(), getrusage(RUSAGE_CHILDREN)
    program()
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.perf_counter() - start


def say_share(what: str, terminal: Terminal) -> None:
    """Print the share of one core a program needs while it is watched."""
    terminal.watch(SETTLED)
    used, start = terminal.processor_seconds, time.perf_counter()
    terminal.watch(WATCHED)
    share = (terminal.processor_seconds - used) / (time.perf_counter() - start)
    say(f"{what:36} {100 * share:6.2f} % of a core")


def hold(terminal: Terminal) -> None:
    """Go from the card before a practice to its first hold."""
    terminal.until("How do you arrive?")
    terminal.watch(SETTLED)
    begin_hold(terminal)


def begin_hold(terminal: Terminal) -> None:
    """Begin the practice, and go on to its first hold."""
    terminal.press("\r")
    terminal.until("come out")
    terminal.press(RIGHT)
    terminal.until("next: hold")
    terminal.press(RIGHT)
    terminal.until("signs")


def report_starts(environ: Mapping[str, str]) -> None:
    """Print how long everything takes to start, and how that compares to the bare app."""
    first, second, *_ = load_library().sequences.values()
    programs: dict[str, Callable[[], None]] = {
        "bare Textual app": lambda: start_bare(environ),
        "wallyoga": lambda: start_wallyoga(environ, first, second),
        "wallyoga in a new home": lambda: start_new_home(environ, Path(environ["HOME"]) / "new"),
        "wallyoga list": lambda: list_practices(environ),
    }
    for program in programs.values():
        program()
    leave_wallyoga(environ)
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    for _ in range(ROUNDS):
        for name, program in programs.items():
            times[name].append(measure_seconds(program))
    for kind, number in (("processor", 0), ("wall", 1)):
        usual = [taken[number] for taken in times["bare Textual app"]]
        for name, rounds in times.items():
            seconds = [taken[number] for taken in rounds]
            ratio = median(each / bare for each, bare in zip(seconds, usual, strict=True))
            say(f"{name:26} {kind:9} {1000 * median(seconds):6.0f} ms {ratio:6.2f}")


def report_shares(environ: Mapping[str, str]) -> None:
    """Print how much of a core everything needs."""
    with open_program(BARE, environ) as terminal:
        terminal.until("painted")
        say_share("bare Textual app, idle", terminal)
    with open_program(WALLYOGA, environ) as terminal:
        terminal.until("Bring")
        say_share("wallyoga, its figure breathing", terminal)
        terminal.watch(BREATHING_SECONDS)
        say_share("wallyoga, idle", terminal)
    for practice, what in (("legs-up-the-wall", "breath of 4:8"), ("natural", "natural breath")):
        # A practice that is ended by force would be offered at the next start.
        rmtree(Path(environ["WALLYOGA_HOME"]) / "state", ignore_errors=True)
        with open_program((*WALLYOGA, "start", practice), environ) as terminal:
            hold(terminal)
            say_share(f"wallyoga, {what}", terminal)
            terminal.press(" ")
            say_share("wallyoga, paused", terminal)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure everything."""
    with TemporaryDirectory() as home:
        environ = surroundings(Path(home))
        report_starts(environ)
        if Path("/proc/self/stat").exists():
            report_shares(environ)


if __name__ == "__main__":
    main()
