"""All topics and pages, to go to any of them."""

from __future__ import annotations

from tilfriskning.plain.desk import Desk
from tilfriskning.plain.reading import listed
from tilfriskning.plain.ways import GoTo
from tilfriskning.record import course
from tilfriskning.record.leftovers import older_answers
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.texts import screens as screen_says


def choose_page(desk: Desk) -> None:
    """Ask for a topic, then for a page of it.

    Raises:
        GoTo: a page was chosen.
    """
    module, record = desk.workbook.module, desk.workbook.record
    if older := [text for _, text in older_answers(module, record)]:
        desk.talk.say("", screen_says.OLDER_ANSWERS, *listed(older))
    topics = course.topics(module, record)
    titles = []
    for topic in topics:
        seen = course.seen(topic, record)
        said = page_says.SEEN.format(seen=seen, count=len(topic.pages)) if seen else ""
        titles.append(f"{topic.label}: {topic.title}{said}")
    index = desk.talk.choose(("", screen_says.CONTENTS_TITLE), titles, says.NUMBER_OR_BACK)
    if index is None:
        return
    pages = course.pages_of(topics[index], record)
    shown = [says.SEEN.format(title=page.title) if page.id in record.progress.seen else page.title for page in pages]
    chosen = desk.talk.choose(("", titles[index]), shown, says.NUMBER_OR_BACK)
    if chosen is not None:
        raise GoTo(pages[chosen].id)
