"""The completion of shells: a script for each, made from the parser."""

from __future__ import annotations

from argparse import REMAINDER
from collections.abc import Mapping

from wallyoga.cli.argument_types import NAMES
from wallyoga.cli.arguments import make_parser
from wallyoga.cli.parser_parts import list_arguments, list_commands
from wallyoga.practice.pose import GOALS

ASKED = {
    "PRACTICE": "practices",
    "POSE": "poses",
    "PRACTICE_OR_POSE": "practices poses",
    "PROP": "props",
}
"""The kinds of names asked for, by the metavar of their argument."""

CHOICES = {"GOAL": [goal.replace(" ", "-") for goal in GOALS], "KIND": NAMES}
"""The words that are few and the same for everybody, by the metavar of their argument."""

MEANWHILE: dict[str, str | Mapping[str, str]] = {
    "bash": "_wallyoga_meanwhile",
    "zsh": "_wallyoga_meanwhile",
    "fish": "(_wallyoga_meanwhile)",
    "powershell": "_wallyoga_meanwhile",
}
"""The completion of a practice, or after -- of another command."""

ASKING = {
    "bash": r"""
# $1=the word that is typed; the others are kinds of names
_wallyoga_names() {
  local name word="${1//\\/}"
  shift
  while IFS= read -r name; do
    [[ "$name" == "$word"* ]] && printf '%q\n' "$name"
  done < <(wallyoga names "$@" 2>/dev/null)
}
_wallyoga_meanwhile() {
  if [[ " ${COMP_WORDS[*]:0:COMP_CWORD} " == *" -- "* ]]; then
    compgen -c -- "$1"
    compgen -f -- "$1"
  else
    _wallyoga_names "$1" practices poses
  fi
}""",
    "zsh": r"""
if (( ! $+functions[compdef] )); then
  autoload -Uz compinit && compinit
fi
_wallyoga_names() {
  local -a names
  names=(${(f)"$(wallyoga names "$@" 2>/dev/null)"})
  compadd -a names
}
_wallyoga_meanwhile() {
  local at=${words[(I)--]}
  if (( at && at < CURRENT )); then
    shift at words
    (( CURRENT -= at ))
    _normal
  elif [[ ${words[CURRENT - 1]} == -- ]]; then
    _normal
  else
    _wallyoga_names practices poses
  fi
}""",
    "fish": r"""
function _wallyoga_meanwhile
  if contains -- -- (commandline -opc)
    __fish_complete_command
    __fish_complete_path (commandline -ct)
  else
    wallyoga names practices poses 2>/dev/null | string join \t\n
  end
end""",
    "powershell": r"""
function _wallyoga_names {
  param([string]$WordToComplete, [string[]]$Kinds)
  $word = $WordToComplete.Trim("'")
  wallyoga names @Kinds 2>$null | Where-Object { $_.StartsWith($word) } |
    ForEach-Object { if ($_ -match '\s') { "'$_'" } else { $_ } }
}
function _wallyoga_meanwhile {
  param([string]$Word)
  $names = @(_wallyoga_names $Word @('practices', 'poses'))
  if ($names) { return $names }
  (Get-Command "$Word*" -CommandType Application -ErrorAction SilentlyContinue).Name
}""",
}
"""The functions of each shell that ask wallyoga for names."""


def make_completion(shell: str) -> str:
    """Return the script of a shell that completes commands, options, files and names."""
    from shtab import FILE, complete  # 26 ms

    parser = make_parser()
    for name, command in list_commands(parser):
        for argument in list_arguments(command):
            word = str(argument.metavar)
            if word in CHOICES:
                argument.choices = CHOICES[word]
            elif word == "FILE":
                vars(argument)["complete"] = FILE
            elif name == "while" and not argument.option_strings:
                vars(argument)["complete"] = MEANWHILE
                argument.nargs = REMAINDER if word == "COMMAND" else argument.nargs
            elif word in ASKED:
                vars(argument)["complete"] = _ask_for_names(ASKED[word])
    script = complete(parser, shell, preamble=ASKING[shell])
    if shell == "zsh":
        # What `source` reads is a file, and registers the completion as well.
        script = script.replace("[-1] == eval ]]", "[-1] == (eval|file*) ]]")
    return f"{script}\n"


def _ask_for_names(kinds: str) -> dict[str, str | Mapping[str, str]]:
    """Return, in the words of each shell, how it completes names of some kinds."""
    function = f"_wallyoga_names_{kinds.replace(' ', '_')}"
    quoted = ", ".join(f"'{kind}'" for kind in kinds.split())
    calls = {
        "bash": f'{function}() {{ _wallyoga_names "$1" {kinds}; }}',
        "zsh": f"{function}() {{ _wallyoga_names {kinds}; }}",
        "powershell": f"function {function} {{\n  param([string]$Word)\n  _wallyoga_names $Word @({quoted})\n}}",
    }
    return {
        "bash": function,
        "zsh": function,
        # A tab and nothing after it: each name comes without the help of its argument.
        "fish": f"(wallyoga names {kinds} 2>/dev/null | string join \\t\\n)",
        "powershell": function,
        "preamble": calls,
    }
