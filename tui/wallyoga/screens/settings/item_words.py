"""The meaning of each setting: its explanation in words, and a pose that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wallyoga.figure.look import Look
from wallyoga.practice.caution import Caution
from wallyoga.practice.caution_swaps import BREATH_HOLDS
from wallyoga.practice.personal_words import Hamstrings, Wording
from wallyoga.practice.pose import Pose
from wallyoga.practice.sound_choice import Sound
from wallyoga.screens.settings.items import Item, get_breath, is_unheard
from wallyoga.settings import Settings
from wallyoga.text.amounts import format_breath, format_rate

SLOW = (
    "Slow comes first, the ratio by comfort. 4.5 to 6.5 breaths a minute is the resonance range of adults "
    "(Lehrer and Gevirtz, 2014); on whether a longer exhale adds anything, trials differ."
)
"""The words for slow breath. The range is from doi 10.3389/fpsyg.2014.00756."""

FROM_THE_WALL = {
    Hamstrings.SUPPLE: "Supple: your hips are {0-5 cm} from the wall, your legs straight.",
    Hamstrings.USUAL: "Usual: your hips are {8-15 cm} from the wall.",
    Hamstrings.TIGHT: "Tight: your hips are {15-30 cm} from the wall, and your knees stay soft.",
}


DRAWN = {
    Look.ASCII: "Ascii: whole cells of soft colour, and plain characters. It suits a font whose blocks have gaps.",
    Look.SOLID: "Solid: parts of cells, the smoothest of the three. People who saw all read a pose best in it.",
    Look.OUTLINE: "Outline: characters alone. It is also what a terminal with few colours shows.",
}

STRETCHES = "What stretches is warm, what works is cool. v changes this wherever there is a figure."

FOLLOWS = "The words and the figures follow; slide nearer or further whenever it feels better."

RUNS_ALONE = (
    "Nothing waits for it, no shell reads it, and after ten seconds it is stopped. WALLYOGA_EVENT, WALLYOGA_STATE, "
    "WALLYOGA_TITLE and more in its environment say how things are."
)


MEANINGS = {
    Item.FOLLOW: "Tap along with five breaths of yours, and the holds that count breaths run at their pace.",
    Item.OWN: "Type it in seconds, as in:out or in:hold:out:hold, such as 4.5:6.5 or 4:2:6:2.",
    Item.UNITS: "Whether the words for a pose say centimetres or inches.",
    Item.MOTION: "Whether the figures breathe with you and move from pose to pose, or lie still.",
    Item.COLOURS: "dusk is for the dark, dawn for daylight, ember for the night, ink for the most contrast. "
    "The others come with Textual.",
    Item.LIE_DOWN: "How long there is between the card of a practice and its first words; enter begins sooner.",
    Item.SOUND: "What you hear in a practice: nothing, tones, or tones and a voice. m turns it off and on while you "
    "practise.",
    Item.HEAR: "Hear each choice before you take it. It also says what plays, what speaks, and what is missing.",
    Item.CHIMES: "A bowl at each change, two at a question, a low one half way and before the last breath.",
    Item.BREATH_TONES: "A tone that rises with the inhale and falls with the exhale: never, in the first three breaths "
    "of a hold, or always.",
    Item.TALK: "Everything: the words shown, and the Sanskrit name once. Or changes only: what is next, on which side, "
    "and the question.",
    Item.LOUDNESS: "How loud the tones are. A hold on the left sounds from the left.",
    Item.VOICE_LOUDNESS: "How loud the voice is. Tones step back while it speaks.",
    Item.VOICE_RATE: "How fast the voice talks. Slower is easier to follow with closed eyes.",
    Item.ON_START: f"A command that runs when a practice begins. {RUNS_ALONE}",
    Item.ON_CHANGE: f"A command that runs when a step begins. {RUNS_ALONE}",
    Item.ON_PAUSE: f"A command that runs at a pause, and when you go on. {RUNS_ALONE}",
    Item.ON_END: f"A command that runs when a practice ends, however it does. {RUNS_ALONE}",
    Item.TERMINAL_PROGRESS: "Your terminal shows in its tab or the task bar how far you are, where it can.",
    Item.DAY: "In your history, what you do after midnight and before this hour belongs to the evening before.",
    Item.TODAY: "The first line of the practices is an offer for today, from your history, with its reason."
    " Enter takes it.",
    Item.RUNS: "A folder that your watch or phone puts runs into, as GPX or FIT. Open wallyoga within three hours of "
    "the newest run, and a practice is offered for it, once. Enter names the folder.",
    Item.STREAK: "Your trends say on how many of the last 28 days you practised, and count days in a row if you ask.",
}
"""The meanings of the items that mean the same however they are set."""


SHOWN_BY = {
    Item.FOLLOW: "legs-up-the-wall",
    Item.OWN: "legs-up-the-wall",
    Item.UNITS: "legs-up-the-wall",
    Item.COLOURS: "strap-hamstring",
    Item.MOTION: "knees-to-chest",
}
"""The poses that show such an item."""


@dataclass(frozen=True, slots=True)
class About:
    """The explanation of a line, in words and, where one helps, a pose."""

    words: tuple[str, ...]
    """The paragraphs."""

    quietly: tuple[str, ...] = ()
    """More paragraphs, said quietly."""

    pose: str = ""
    """The id of the pose that shows it, empty where none does."""

    colours: bool = False
    """Whether the colours with a meaning are shown."""


def explain_item(item: Item, settings: Settings) -> About:
    """Return the explanation of an item as it is set now."""
    match item:
        case Item.BREATH:
            return About((_describe_breath(settings), *_describe_holds(settings)), (SLOW,), "legs-up-the-wall")
        case Item.HAMSTRINGS:
            words = Wording(settings.hamstrings, settings.units).text(FROM_THE_WALL[settings.hamstrings])
            return About((words, FOLLOWS), pose="legs-up-the-wall")
        case Item.SUPPORT:
            return About(
                ("What lies under your pelvis where a pose puts something there; the figures show it.",),
                pose="legs-up-the-wall-supported",
            )
        case Item.FIGURES:
            return About((DRAWN[settings.figures], STRETCHES), pose="legs-up-the-wall-straight")
        case _:
            sound = settings.sound or Sound.QUIET
            quietly = (f"The sound is {sound}: for now, none of this is heard.",) if is_unheard(item, settings) else ()
            return About((MEANINGS[item],), quietly, SHOWN_BY.get(item, ""), colours=item is Item.COLOURS)


def explain_caution(flag: str, caution: Caution, poses: Mapping[str, Pose]) -> About:
    """Return the explanation of a caution: what it changes, and its source.

    `flag` is its id. The pose beside it is the one that takes the place of most of those it speaks against.
    """
    instead = [
        avoid.instead for pose in poses.values() for avoid in pose.avoid if avoid.caution == flag and avoid.instead
    ]
    shown = max(instead, key=instead.count, default="")
    quietly = (caution.source, f"Most often in its place: {poses[shown].name}." if shown else "")
    return About((caution.advice,), tuple(filter(None, quietly)), pose=shown)


def _describe_breath(settings: Settings) -> str:
    pattern = get_breath(settings)
    if pattern is None:
        return "Each practice has a breath of its own, most of them in for 4 and out for 6."
    if not pattern.paced:
        return "Your breath is left natural, and nothing paces it."
    return f"{format_breath(pattern).capitalize()}: {format_rate(pattern)} in holds that count breaths."


def _describe_holds(settings: Settings) -> tuple[str, ...]:
    """Return a word on breath holds where they are not for this person."""
    if BREATH_HOLDS not in settings.flags:
        return ()
    return ("Breaths that are held are left out, as you asked.",)
