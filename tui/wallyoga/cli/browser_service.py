"""The service of the app to a browser, until ctrl+c."""

from __future__ import annotations

import asyncio
import sys

from wallyoga.cli.output import print_lines
from wallyoga.exit_codes import MISUSED, exit_code_of_signal

APP = (sys.executable, "-m", "wallyoga.cli.browser_app")
"""The command of a visit."""

NO_EXTRA = 'wallyoga serve needs its extra: in the folder of wallyoga, `.venv/bin/pip install ".[web]"`.'

WARNING = (
    "Whoever reads this address can practise in your place here and read your history, and on its way nothing is "
    "encrypted. Use it in a network you trust, and end it when you are done."
)
"""The warning where others reach the address."""


def serve_app(host: str, port: int) -> int:
    """Serve the app at an address, print that, and return the exit code."""
    try:
        from wallyoga.browser.server import serve  # there with an extra alone
    except ModuleNotFoundError:
        print(NO_EXTRA, file=sys.stderr)
        return MISUSED
    from wallyoga.browser.address import AddressError, listen  # 8 ms
    from wallyoga.browser.guard import Guard

    try:
        listening, address = listen(host, port)
    except AddressError as error:
        print(error, file=sys.stderr)
        return MISUSED
    guard = Guard(address)
    print_lines([f"Open this in a browser: {address.format()}/{guard.secret}"])
    if not address.is_loopback:
        print_lines(["", WARNING, ""])
    print_lines(["Sound comes from this computer. ctrl+c ends it."])
    sys.stdout.flush()
    return exit_code_of_signal(asyncio.run(serve(guard, listening, APP)))
