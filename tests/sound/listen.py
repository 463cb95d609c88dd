"""Listens to a whole practice for real: a PulseAudio sink of its own is recorded and measured.

Run it as `python -m tests.sound.listen`, where PulseAudio is installed. It is no test of the suite, because it takes
a minute and a sound server. A practice in a terminal has the machine to itself; a fast one with tones goes on beside a
slower one with a voice, whose recording a recogniser listens to.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from array import array
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from threading import Thread
from time import monotonic, sleep

from tests.sound.ear_and_bar import PHASES, TOGETHER, Lead, measure_leads, practise_before_terminal
from tests.sound.hearing import find_tone, measure_loudness, measure_partial
from tests.sound.recognise import count_understood, list_sentences
from tests.studios import make_studio
from wallyoga.library.library import load_library
from wallyoga.sound.practice_sound import find_sound_folder
from wallyoga.sound.tones import RATE, Way, make_breath
from wallyoga.sound.voices import find_voice

PRACTICE = "both-sides"
WRITTEN = """
name = "Both Sides"
summary = "A hold on each side."
pace = "4:6"
steps = [{ pose = "strap-hamstring", breaths = 4 }]
"""
MOST = 0.9
"""The share of the sentences that is enough: voices differ, and so do recognisers."""

CUT_OFF = 0.6
"""The seconds before the silence in which a tone begins that the pause cuts off."""

SPEED = 10.0
SPOKEN_SPEED, RAPID = 4.0, 170
"""The speed, and the words a minute, at which each sentence has ended when the next is due."""

HEARD = 3.4
"""The seconds of a hold that are listened to, of four at this speed."""

LINES_SINK, VOICE_SINK, BAR_SINK = SINKS = "lines", "voice", "bar"
"""The sinks of the practices in lines, with tones and with a voice, and of the one in a terminal."""

BLOCK = 4 * RATE // 50
"""The bytes of a fiftieth of a second."""

LENGTHS = {Way.IN: 4, Way.OUT: 6}
"""The seconds of each phase of a breath, before they are shortened."""

NEAR = 0.15
"""The most seconds from the line that names a phase to its tone."""

ABOUT = 2.0
"""The seconds before and after some moments in which the recording is dated."""

QUIET = 40.0
"""The loudest silence, of 32767."""


class Recording:
    """A recording of a sink, each block with the moment it came at."""

    def __init__(self, sink: str) -> None:
        self.blocks: list[tuple[float, bytes]] = []
        command = ["parec", "-d", f"{sink}.monitor", "--raw", f"--rate={RATE}", "--channels=2", "--latency-msec=10"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        Thread(target=self._record, daemon=True).start()

    def _record(self) -> None:
        if self.process.stdout is not None:
            while block := self.process.stdout.read(BLOCK):
                self.blocks.append((monotonic(), block))

    def cut(self, begin: float, end: float) -> array[int]:
        """Return what was heard from one moment to another.

        Blocks come late on a busy machine: of those about these moments the one that came soonest dates them all. One
        far away can have come too soon, before a gap.
        """
        seconds = BLOCK / 4 / RATE
        origin = min(
            at - seconds * number for number, (at, _) in enumerate(self.blocks, 1) if begin - ABOUT <= at <= end + ABOUT
        )
        first, last = (4 * int(max(0.0, moment - origin) * RATE) for moment in (begin, end))
        some = self.blocks[first // BLOCK : last // BLOCK + 1]
        skipped = first // BLOCK * BLOCK
        return array("h", b"".join(block for _, block in some)[first - skipped : last - skipped])

    def join(self) -> array[int]:
        """Return all that was heard."""
        return array("h", b"".join(block for _, block in self.blocks))

    def stop(self) -> None:
        """End the recording."""
        self.process.terminate()
        self.process.wait()


@dataclass
class Listened:
    """A practice that was listened to: its lines with their moments, and the recording."""

    recording: Recording
    lines: list[tuple[float, str]] = field(default_factory=list)
    paused: tuple[float, float] = (0.0, 0.0)
    ended: float = 0.0

    def find(self, *words: str) -> list[float]:
        """Return the moments of the lines that have all these words."""
        return [at for at, line in self.lines if all(word in line for word in words)]


@contextmanager
def open_sound_server(folder: Path) -> Iterator[int | None]:
    """Open a sound server with sinks that play to nobody, and give its process, or None where it does not run."""
    runtime = folder / "pulse"
    runtime.mkdir(mode=0o700)
    places = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PULSE_RUNTIME_PATH": str(runtime)}
    environment = os.environ | places | {"PULSE_SERVER": f"unix:{runtime}/native"}
    sinks = [f"module-null-sink sink_name={sink} rate={RATE} channels=2" for sink in SINKS]
    modules = [option for module in ("module-native-protocol-unix", *sinks) for option in ("-L", module)]
    options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit=no", "--log-target=null"]
    server = subprocess.Popen(
        [which("pulseaudio") or "", *options, *modules], env=environment, stderr=subprocess.DEVNULL
    )
    try:
        until = monotonic() + 20
        while not (runtime / "native").exists() and monotonic() < until:
            sleep(0.1)
        os.environ.update(environment)
        yield server.pid if (runtime / "native").exists() else None
    finally:
        server.terminate()
        server.wait()


def write_home(home: Path, settings: str) -> Path:
    """Write the practice and settings into a folder, and return it."""
    (home / "practices").mkdir(parents=True)
    (home / "practices" / f"{PRACTICE}.toml").write_text(WRITTEN, encoding="utf-8")
    (home / "settings.toml").write_text(f"{settings}\n", encoding="utf-8")
    return home


def start_lines(home: Path, sink: str, *options: str) -> subprocess.Popen[str]:
    """Start the practice in plain lines, to be heard in a sink."""
    environment = os.environ | {"WALLYOGA_HOME": str(home), "PULSE_SINK": sink, "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "wallyoga", "start", PRACTICE, "--plain", *options]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def practise(folder: Path) -> Listened:
    """Practise in plain lines with tones, pause once, and return what was heard."""
    listened = Listened(Recording(LINES_SINK))
    home = write_home(folder / "home", 'breath_tones = "always"')
    process = start_lines(home, LINES_SINK, "--tones", "--speed", f"{SPEED:g}")
    if process.stdin is None or process.stdout is None:
        raise OSError("no pipes")
    for line in process.stdout:
        listened.lines.append((monotonic(), line))
        if "Breath 3 of" in line and not listened.paused[0]:
            process.stdin.write("pause\n")
            process.stdin.flush()
            sleep(2)
            listened.paused = monotonic() - 1.5, monotonic()
            process.stdin.write("go on\n")
            process.stdin.flush()
        if "How do you feel" in line:
            process.stdin.close()
    process.wait()
    listened.ended = monotonic()
    sleep(1.5)
    listened.recording.stop()
    return listened


def check(listened: Listened) -> Iterator[tuple[str, bool]]:
    """Yield each thing that is to be heard, and whether it was."""
    recording = listened.recording
    changes = [at for at, line in listened.lines if ": " in line and not line.startswith(" ")][2:-1]
    struck = [at for at in changes if measure_partial(recording.cut(at, at + 0.6), 220) > 20]
    yield f"a bowl at the changes ({len(struck)} of {len(changes)})", len(struck) == len(changes) > 0
    for side, ear in (("LEFT", 0), ("RIGHT", 1)):
        (*_, at) = listened.find(f"{side} side:", "breaths")
        heard = recording.cut(at + 0.1, at + HEARD)
        near, far = measure_loudness(heard, ear), measure_loudness(heard, 1 - ear)
        yield f"a {side.lower()} hold from its side ({near:.0f} beside {far:.0f})", near > 2 * far > 0
    for words, way, other in (("inhales that rise", Way.IN, Way.OUT), ("exhales that fall", Way.OUT, Way.IN)):
        breaths = list(compare_breaths(listened, way, other))
        yield f"{words} ({sum(breaths)} of {len(breaths)})", sum(breaths) == len(breaths) > 0
    yield "silence in the pause", measure_loudness(recording.cut(*listened.paused), 0) < QUIET
    yield (
        "nothing after the end",
        measure_loudness(recording.cut(listened.ended + 0.3, listened.ended + 1.5), 0) < QUIET,
    )


def compare_ear_and_bar(folder: Path, server: int) -> tuple[str, bool]:
    """Return in words how far each breath tone is from its painted phase, and whether that is little."""
    os.environ["PULSE_SINK"] = BAR_SINK
    recording = Recording(BAR_SINK)
    phases = practise_before_terminal(folder / "terminal", (server, recording.process.pid))
    recording.stop()
    leads = list(measure_leads(phases, recording.cut))
    words = ", ".join(map(describe_lead, leads))
    together = [lead for lead in leads if lead.is_little]
    return f"the breath beside the bar, in milliseconds: {words}", len(together) == len(leads) == PHASES - 1


def describe_lead(lead: Lead) -> str:
    """Return a lead in milliseconds, and where it is large how long the machine let it wait."""
    if lead.seconds is not None and abs(lead.seconds) < TOGETHER:
        return f"{1000 * lead.seconds:.0f}"
    words = "unheard" if lead.seconds is None else f"{1000 * lead.seconds:.0f}"
    return f"{words} (a core was waited for {1000 * lead.waited:.0f})"


def understand(folder: Path) -> tuple[int, int]:
    """Practise with a voice alone, and return how many of the sentences were understood, and how many there are."""
    home = write_home(folder / "spoken", f'talk = "changes"\nvoice_rate = {RAPID}')
    studio = make_studio(home, library=load_library(home / "practices"))
    voice = find_voice(find_sound_folder(studio.places.cache) / "sentences", RAPID)
    if voice is None or not find_spec("pocketsphinx"):
        return 0, 0
    plan = studio.planner().plan(studio.library.sequences[PRACTICE])
    sentences = list_sentences(plan, speed=SPOKEN_SPEED)
    for sentence in sentences:
        voice.prepare(sentence)
    voice.rest()
    recording = Recording(VOICE_SINK)
    start_lines(home, VOICE_SINK, "--voice", "--speed", f"{SPOKEN_SPEED:g}").communicate()
    recording.stop()
    return count_understood(sentences, recording.join()), len(sentences)


def compare_breaths(listened: Listened, way: Way, other: Way) -> Iterator[bool]:
    """Yield of each breath tone that no pause cuts off whether it is more like its own way than like the other one."""
    seconds = LENGTHS[way] / SPEED
    for at in listened.find(f"breathe {way}"):
        if listened.paused[0] - CUT_OFF < at < listened.paused[1] + NEAR:
            continue
        heard = listened.recording.cut(at - NEAR, at + seconds + NEAR)
        own, others = (find_tone(make_breath(each, seconds), heard)[1] for each in (way, other))
        yield own > others


def main() -> int:
    """Listen to a practice, print what was heard, and return 1 where something was not."""
    if not (which("pulseaudio") and which("parec")):
        print("skipped: there is no PulseAudio to listen by")
        return 0
    with tempfile.TemporaryDirectory() as name, open_sound_server(Path(name)) as server:
        if server is None:
            print("skipped: PulseAudio does not start here")
            return 0
        compared = compare_ear_and_bar(Path(name), server)
        with ThreadPoolExecutor(1) as beside_it:
            understanding = beside_it.submit(understand, Path(name))
            listened = practise(Path(name))
            understood, spoken = understanding.result()
    results = [*check(listened), compared]
    if spoken:
        results.append((f"sentences understood ({understood} of {spoken})", understood >= MOST * spoken))
    else:
        print("skipped: nobody speaks, or nobody understands")
    for words, heard in results:
        print(f"{'heard' if heard else 'MISSED'}  {words}")
    return 0 if all(heard for _, heard in results) else 1


if __name__ == "__main__":
    sys.exit(main())
