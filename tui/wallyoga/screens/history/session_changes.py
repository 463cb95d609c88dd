"""The changes to a session that is looked back at: its words, and whether it is in the history at all."""

from __future__ import annotations

from asyncio import to_thread

from wallyoga.files.problems import FileError
from wallyoga.files.safe_write import SaveError
from wallyoga.history.index.row import Row
from wallyoga.screens import routes
from wallyoga.screens.base import Page

LEFT_ALONE = "A file that cannot be read is left as it is; you can look at it where it is."


def find_readable(page: Page[None], row: Row | None) -> Row | None:
    """Return a row, or say why its session cannot be used and return None."""
    if row and row.unreadable:
        page.notify(LEFT_ALONE)
        return None
    return row


async def edit_session(page: Page[None], row: Row) -> bool:
    """Edit what was said of a session, and return whether anything was changed.

    A draft of it is taken only where the form opens.
    """
    if not page.is_on_top:
        return False
    try:
        record = page.studio.history.read(row.path)
        draft = page.studio.reflections.take(record.id)
    except (FileError, SaveError) as error:
        page.warn(str(error))
        return False
    changed = await page.ask(routes.make_revise(page.studio, record, row.path, draft))
    return changed is True


async def delete_session(page: Page[None], row: Row) -> bool:
    """Delete a session, which can be brought back, and return whether it is gone."""
    try:
        await to_thread(page.studio.trash.remove, row.path, page.studio.clock.date())
    except SaveError as error:
        page.warn(str(error))
        return False
    page.notify("Deleted. u brings it back, for thirty days.")
    return True


async def restore_session(page: Page[None]) -> str | None:
    """Restore what was deleted last, and return its file, or None where there is none."""
    try:
        path = await to_thread(page.studio.trash.undo)
    except SaveError as error:
        page.warn(str(error))
        return None
    if path is None:
        page.notify("There is nothing to bring back.")
        return None
    page.notify("It is back.")
    return str(path)
