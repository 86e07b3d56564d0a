"""The published folder: every file whole or not at all, and only where its bytes change."""

from __future__ import annotations

import datetime
import os
import pathlib
import zoneinfo
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from diplotimeline.errors import DataFileError, DiplotimelineError, WriteError
from diplotimeline.exporters.ics import IcsExporter
from diplotimeline.exporters.protocol import Skipped
from diplotimeline.exporters.text import ascii_url
from diplotimeline.files import exclusive_lock, remove_leftovers, write_atomically
from diplotimeline.model.publication_log import LogEntry, PublicationLog, record_publication, with_log
from diplotimeline.model.timeline import Timeline
from diplotimeline.model.values import moment
from diplotimeline.sources.revisions import memory_text, read_memory
from diplotimeline.web.contents import Content, contents
from diplotimeline.web.inputs import digest_of_inputs
from diplotimeline.web.manifest import MANIFEST, Listed, is_intact, manifest_text, read_manifest, was_made_of
from diplotimeline.web.own_files import read_own_files
from diplotimeline.web.pages.templating import Templates
from diplotimeline.web.staging import staging

MEMORY = "revisions.toml"
"""The copy of the memory in the folder: a way back, should the file beside the data file be lost."""

KEEP_WITHDRAWN = datetime.timedelta(days=90)
"""For how long a withdrawn event is told as such."""


_FEW_WITHDRAWN = 5
_SHARE_WITHDRAWN = 0.1
"""More than both at once is taken for a data file that was cut short, until somebody says that it is meant."""


@frozen
class PublishedFile:
    """A file of the folder, its size in bytes, and whether it changed."""

    path: pathlib.Path
    size: int
    changed: bool


@frozen
class Published:
    """What `publish` did: the files, the events without a place in the calendar, and what subscribers are told anew.

    ``new``, ``edited`` and ``withdrawn`` hold ids of events; all are empty where nothing is remembered.
    """

    files: tuple[PublishedFile, ...]
    skipped: tuple[Skipped, ...]
    new: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


def publish(  # noqa: PLR0913 - by keyword only
    timeline: Timeline,
    folder: str | os.PathLike[str],
    *,
    now: datetime.datetime,
    url: str | None = None,
    revisions: str | os.PathLike[str] | None = None,
    keep_withdrawn: datetime.timedelta = KEEP_WITHDRAWN,
    withdraw: int = 0,
    also: Sequence[str] = (),
    templates: str | os.PathLike[str] | None = None,
    beside: str | os.PathLike[str] | None = None,
    progress: Callable[[str], object] | None = None,
) -> Published:
    """Write everything that subscribers need into one folder.

    All files are made before the first one is touched, so that an event which a format cannot hold changes nothing.
    Then the memory is written, then the folder, its list last: whatever stops it in between, publishing again ends
    with the same bytes.

    Args:
        timeline: what is published.
        folder: made if it does not exist.
        now: when subscribers are told.
        url: the address under which the folder will be found; overrides that of the timeline.
        revisions: the file of the memory, read and written; without it nothing is remembered.
        keep_withdrawn: for how long a withdrawn event is told as such.
        withdraw: how many events may be withdrawn at once; a few (5, or a tenth of all) always may.
        also: names of further formats.
        templates: a folder of your own templates of pages, which go before those that are shipped.
        beside: the folder of the data file, in which the logo, style sheet and pages are that the timeline names.
        progress: is told the name of each file as soon as it is made.

    Raises:
        ExportError: an event that a format cannot hold.
        DataFileError: the memory is damaged.
        WriteError: the memory, the folder or a file in it cannot be written; or the folder was published with a memory
            that is not there.
        DiplotimelineError: the address is not a valid web address; more events would be withdrawn than ``withdraw``
            allows; or a file or a template of your own is wrong.
    """
    if url is not None:
        timeline = evolve(timeline, info=evolve(timeline.info, url=_folder_address(url)))
    now = moment(now)
    own_templates = Templates(None if templates is None else pathlib.Path(templates))
    own = read_own_files(timeline.info, None if beside is None else pathlib.Path(beside))
    target = pathlib.Path(folder)
    memory_file = None if revisions is None else pathlib.Path(revisions)
    _make_folder(target)
    with exclusive_lock([target] if memory_file is None else [target, memory_file.parent]):
        before = _own_files(target)
        known = after = None
        if memory_file is not None:
            known = _known(memory_file, timeline, target)
            after = record_publication(timeline, known, now, keep=keep_withdrawn)
            _refuse_mass_withdrawal(known, after, withdraw)
            timeline = with_log(timeline, after)
        today = _today(timeline, now)
        made_of = digest_of_inputs(timeline, today, also, own, own_templates.folder)
        memory = None if after is None else Content(b"".join(memory_text(after)), "application/toml; charset=utf-8")
        if _is_up_to_date(target, before, made_of, memory):
            if memory_file is not None and memory is not None:
                _keep(memory_file, memory.data)
            files = _unchanged(target, before)
        else:
            made = _told(contents(timeline, today, also, own, own_templates), progress)
            files = _write_changed(made, target, before, made_of, memory_file, memory)
    return _report(files, timeline, known, after)


def _is_up_to_date(target: pathlib.Path, before: Mapping[str, Listed], made_of: str, memory: Content | None) -> bool:
    """Whether the folder holds already what would be written into it, so that nothing need be made."""
    if not before or was_made_of(target) != made_of or (memory is None) != (MEMORY not in before):
        return False
    return (memory is None or before[MEMORY] == Listed.of(memory.data, memory.media_type)) and is_intact(target, before)


def _unchanged(target: pathlib.Path, before: Mapping[str, Listed]) -> tuple[PublishedFile, ...]:
    return tuple(PublishedFile(target / name, listed.size, changed=False) for name, listed in before.items())


def _today(timeline: Timeline, now: datetime.datetime) -> datetime.date:
    """The day that it is where the timeline lies; without a zone, in UTC."""
    return now.astimezone(zoneinfo.ZoneInfo(timeline.info.zone or "UTC")).date()


def _folder_address(url: str) -> str:
    """The address of the folder; files are named behind it, so it has no query."""
    if "?" in url or "#" in url:
        raise DiplotimelineError(
            f'"{url}" is not a valid web address of a folder', hint="without ? and #, e.g. https://example.org/x/"
        )
    return ascii_url(url)


def _own_files(target: pathlib.Path) -> Mapping[str, Listed]:
    """What was published into the folder before; nothing if that cannot be told."""
    try:
        return read_manifest(target)
    except DiplotimelineError:
        return {}


def _known(memory_file: pathlib.Path, timeline: Timeline, target: pathlib.Path) -> PublicationLog | None:
    """What subscribers were told before; None if nothing was.

    Raises:
        WriteError: the folder's copy knows later news, or there is no memory but a copy: changes would be told wrongly.
    """
    memory = read_memory(memory_file, timeline.info.id_domain)
    copy = target / MEMORY
    if not copy.exists() or (memory_file.exists() and copy.samefile(memory_file)):
        return memory
    try:
        told = read_memory(copy, timeline.info.id_domain)
    except DataFileError as error:
        if any(problem.field == "timeline.id_domain" for problem in error.problems):
            hint = "choose another folder, or name the data file: publish FILE --to …"
            raise WriteError(f"{target} holds another timeline", hint=hint) from error
        return memory  # the copy is damaged; the memory is what counts
    hint = f"cp {copy} {memory_file}"
    if memory is None:
        raise WriteError(f"{memory_file} is missing, but {target} was published with it", hint=hint)
    news = None if told is None else memory.is_behind(told)
    if news is not None:
        raise WriteError(f'{memory_file} is older than what {target} told of "{news}"', hint=hint)
    return memory


def _refuse_mass_withdrawal(known: PublicationLog | None, after: PublicationLog, allowed: int) -> None:
    """Refuse to cancel much of what subscribers have, which a data file that was cut short would do.

    Raises:
        DiplotimelineError: more events than are allowed would be withdrawn.
    """
    standing = [record for record in known.records.values() if record.revision.withdrawn is None] if known else []
    gone = [record for record in standing if after.records[record.id].revision.withdrawn is not None]
    usual = max(_FEW_WITHDRAWN, int(len(standing) * _SHARE_WITHDRAWN))
    if len(gone) > max(usual, allowed):
        message = f"{len(gone)} of {len(standing)} events would be withdrawn, and every subscriber told so"
        raise DiplotimelineError(message, hint=f"is the data file whole? if that is meant: --withdraw {len(gone)}")


def _refuse_foreign(made: Iterable[str], target: pathlib.Path, before: Mapping[str, Listed]) -> None:
    """Write over nothing in a folder that was never published into.

    Raises:
        WriteError: a file of that name is there.
    """
    if before or (target / MEMORY).exists():
        return
    foreign = next((name for name in made if (target / name).exists()), None)
    if foreign is not None:
        hint = "choose an empty folder, or move that file away"
        raise WriteError(f"{target / foreign} is there already, and is none that was published", hint=hint)


def _keep(memory_file: pathlib.Path, data: bytes) -> None:
    """Write the memory; a file that says the same is not even touched, for it may lie where nobody can write."""
    if memory_file.exists() and memory_file.read_bytes() == data:
        return
    remove_leftovers(memory_file.parent, (memory_file.name,))
    try:
        write_atomically(memory_file, [data])
    except WriteError as error:
        raise WriteError(error.message, hint="name another file for the memory: --revisions FILE") from error


def _make_folder(target: pathlib.Path) -> None:
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"{target} cannot be made: {error.strerror or error}") from error


def _told(made: Iterable[tuple[str, Content]], progress: Callable[[str], object] | None) -> Iterator[tuple[str, Content]]:
    """The files, each told as it passes."""
    for name, content in made:
        yield name, content
        if progress is not None:
            progress(name)


def _write_changed(
    made: Iterable[tuple[str, Content]],
    target: pathlib.Path,
    before: Mapping[str, Listed],
    made_of: str,
    memory_file: pathlib.Path | None,
    memory: Content | None,
) -> tuple[PublishedFile, ...]:
    """Write what changed, remove what is no more published, and the list last: till then the old one tells what that is."""
    with staging(target) as waiting:
        if memory is not None:
            waiting.take(MEMORY, memory)
        for name, content in made:
            waiting.take(name, content)
        if memory_file is not None and memory is not None:
            _refuse_foreign(waiting.listed, target, before)
            _keep(memory_file, memory.data)
        _make_places(waiting.listed, target)
        changed = waiting.put_in_place()
        for name in before.keys() - waiting.listed.keys():
            _remove(target / name)
        write_atomically(target / MANIFEST, [manifest_text(waiting.listed, made_of)])
    return tuple(PublishedFile(target / name, listed.size, name in changed) for name, listed in waiting.listed.items())


def _make_places(names: Iterable[str], target: pathlib.Path) -> None:
    """Make the folders of all files, without what a program that was killed left in them."""
    bases: dict[str, set[str]] = {}
    for name in (*names, MANIFEST):
        place, _, base = name.rpartition("/")
        bases.setdefault(place, set()).add(base)
    for place, files in sorted(bases.items()):
        _make_folder(target / place)
        remove_leftovers(target / place, files)


def _remove(path: pathlib.Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(f"{path} cannot be removed: {error.strerror or error}") from error


def _report(
    files: tuple[PublishedFile, ...], timeline: Timeline, memory: PublicationLog | None, after: PublicationLog | None
) -> Published:
    skipped = IcsExporter().without_slot(timeline)
    if after is None:
        return Published(files, skipped)
    known: Mapping[str, LogEntry] = {} if memory is None else memory.records
    changed = [record for record in after.records.values() if record.id in known and _is_news(record, known[record.id])]
    withdrawn = tuple(record.id for record in changed if record.id not in timeline)
    edited = tuple(record.id for record in changed if record.id in timeline)
    return Published(files, skipped, tuple(sorted(after.records.keys() - known.keys())), edited, withdrawn)


def _is_news(record: LogEntry, known: LogEntry) -> bool:
    return record.revision.changed != known.revision.changed
