"""The page of the app, and the files it is made of: nothing is asked of another host."""

from __future__ import annotations

from importlib.resources import files

from aiohttp import web

PARTS = {
    "page.css": ("wallyoga.browser", "page.css", "text/css"),
    "page.js": ("wallyoga.browser", "page.js", "text/javascript"),
    "terminal.css": ("textual_serve", "static/css/xterm.css", "text/css"),
    "terminal.js": ("textual_serve", "static/js/textual.js", "text/javascript"),
    "letters.ttf": ("textual_serve", "static/fonts/RobotoMono-VariableFont_wght.ttf", "font/ttf"),
}
"""Each file of the page: the package it is in, its place there, and its kind."""

# The terminal writes its own styles into the page; everything else comes as files, and from here.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "font-src": "'self'",
    "img-src": "data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
"""The things a page of ours may load, and who may show it."""

HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""The headers of every answer."""


def show_page() -> web.Response:
    """Return the page that shows the app."""
    text = files("wallyoga.browser").joinpath("page.html").read_text(encoding="utf-8")
    return web.Response(text=text, content_type="text/html")


async def show_part(request: web.Request) -> web.Response:
    """Return a file of the page."""
    part = PARTS.get(request.match_info["part"])
    if part is None:
        raise web.HTTPNotFound
    package, place, kind = part
    return web.Response(body=files(package).joinpath(place).read_bytes(), content_type=kind)
