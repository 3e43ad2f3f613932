"""Into the meeting: quotes pinned and carried in the link, copied with their source, packs by a click, an agenda."""

from __future__ import annotations

from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import Browser, expect
from pptx import Presentation

from dashboard.locale.i18n import t

from .app import App


def pin_two(app: App) -> list[str]:
    """Pin the first two sentences of the list; gives their texts."""
    app.open("open=count:sentences")
    texts = []
    for place in (1, 2):
        item = app.passages().nth(place)
        texts.append(item.locator(".passage").inner_text())
        app.act(item.get_by_role("button").click)
    return texts


def test_pinned_quotes_travel_with_the_link_and_are_copied_with_their_source(app: App, browser: Browser) -> None:
    texts = pin_two(app)
    assert len(app.params["pin"]) == 2
    context = browser.new_context(locale=app.language, permissions=["clipboard-read", "clipboard-write"])
    other = App(context.new_page(), app.address, app.language)
    other.page.goto(app.page.url)
    other.drawn().act(other.key("tray").get_by_role("button").first.click)
    tray = other.page.locator(".row ol li")
    expect(tray).to_have_count(2)
    assert [text.strip() for text in tray.locator(".passage").all_inner_texts()] == [text.strip() for text in texts]
    other.page.get_by_role("button", name=t(app.language, "tray.copy")).click()
    expect(other.page.locator(".said")).to_have_text(t(app.language, "tray.copied"))
    copied = other.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("«") and copied.count("\n\n") == 1
    other.act(tray.nth(1).locator(".up").click)
    assert other.params["pin"] == list(reversed(app.params["pin"]))
    other.act(tray.nth(0).locator(".remove").click)
    assert len(other.params["pin"]) == 1
    context.close()


def test_a_pack_is_made_by_a_click_and_holds_the_quotes(app: App, tmp_path: Path) -> None:
    texts = pin_two(app)
    app.act(app.key("pack").get_by_role("button").first.click)
    with app.page.expect_download(timeout=180_000) as got:
        app.key("pack-pptx").get_by_role("button").click()
    file = tmp_path / got.value.suggested_filename
    got.value.save_as(file)
    slides = Presentation(str(file)).slides
    said = " ".join(s.text_frame.text for slide in slides for s in slide.shapes if s.has_text_frame)
    assert t(app.language, "pack.pinned") in said and " ".join(texts[0].split())[:60] in said


def test_the_agenda_opens_the_sentence_of_an_event_and_gives_a_calendar(closed: App) -> None:
    app = closed.open("timeline_view=agenda")
    first = app.page.locator("[class*=st-key-agenda-open-] button").first
    app.act(first.click)
    assert app.params["event"] and app.params["open"][0].startswith("event:")
    expect(app.passages()).to_have_count(1)
    with app.page.expect_download(timeout=90_000) as got:
        app.key("agenda-ics").get_by_role("button").click()
    events = Calendar.from_ical(Path(got.value.path()).read_bytes()).walk("VEVENT")
    assert len(events) >= 1


def test_a_link_of_another_version_says_what_it_dropped(closed: App) -> None:
    app = closed.open("who=to-lam&holograms=on&measure=parsecs")
    line = app.key("dropped")
    expect(line).to_contain_text("holograms=on")
    expect(line).to_contain_text("measure=parsecs")
    assert len(app.chips()) == 1
    app.act(line.get_by_role("button").click)
    expect(line).to_have_count(0)
    assert "holograms" not in app.params and app.params["who"] == ["to-lam"]
