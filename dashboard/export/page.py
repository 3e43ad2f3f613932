"""The pack as one HTML page, which the PDF and the offline file share; pictures come in as HTML."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from ..locale.i18n import n, t
from ..locale.numbers import cell, number
from ..plain import clean
from .agenda import Item
from .pack import Pack, Page

_STYLE = """
:root { color: #17212B; background: #fff; }
body { font: 15px/1.6 "Rasid Sans", sans-serif; margin: 0 auto; padding: 1.5rem; max-width: 62rem; }
h1, h2, b, th { font-weight: 600; color: #0B6B6B; line-height: 1.3; }
h1 { font-size: 2rem; margin: 0; } h2 { font-size: 1.4rem; margin: 0 0 .3rem; }
.quiet, cite, .rule { color: #55616D; font-size: .85rem; font-style: normal; }
.numbers { display: flex; flex-wrap: wrap; gap: .4rem 2rem; padding: 0; list-style: none; font-size: 1.15rem; }
section { break-before: page; margin-top: 2.5rem; }
.reading { font-weight: 600; } .missing { color: #B1520A; font-weight: 600; }
blockquote { margin: .6rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid #B9D8D6; }
blockquote p { margin: 0; } cite { display: block; }
img { max-width: 100%; max-height: 15cm; display: block; }
table { border-collapse: collapse; width: 100%; } th { text-align: start; }
td, th { padding: .3rem .6rem; border-bottom: 1px solid #E4E0D8; vertical-align: top; }
.coming { color: #B1520A; font-weight: 600; }
"""
Draw = Callable[[Page], str]


def html(pack: Pack, draw: Draw, head: str = "", foot: str = "") -> str:
    """The whole page. `draw` gives the HTML of a chart's picture, "" for none; `head` and `foot` are trusted HTML."""
    words = pack.language
    title = escape(f"{t(words, 'brand')} · {clean(pack.caption.title)}")
    body = [_cover(pack, title), *(_chart(pack, page, draw) for page in pack.pages)]
    body += [_pinned(pack)] if pack.pinned else []
    body += [_agenda(pack), _list(t(words, "pack.documents"), pack.documents)] if not pack.empty else []
    body.append(_list(t(words, "pack.method"), pack.method))
    return (
        f'<!DOCTYPE html><html lang="{words}" dir="{"rtl" if words == "ar" else "ltr"}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">{head}<title>{title}</title>'
        f"<style>{_STYLE}</style></head><body>{''.join(body)}{foot}</body></html>"
    )


def _text(tag: str, text: str, kind: str = "") -> str:
    """An element of document text, which keeps its own direction."""
    return f'<{tag} dir="auto"{f" class={kind}" if kind else ""}>{escape(clean(text))}</{tag}>' if text else ""


def attribute(text: str) -> str:
    """Document text for the value of an attribute."""
    return escape(clean(text), quote=True)


def _cover(pack: Pack, title: str) -> str:
    numbers = "".join(f"<li><b>{number(pack.language, count)}</b> {escape(word)}</li>" for count, word in pack.numbers)
    said = f'<ul class="numbers">{numbers}</ul>' if numbers else ""
    said += f'<p class="missing">{escape(t(pack.language, "pack.empty"))}</p>' if pack.empty else ""
    return (
        f"<header><h1>{title}</h1>{_text('p', pack.caption.filters_line, 'quiet')}"
        f"{_text('p', pack.caption.footer, 'quiet')}{said}</header>"
    )


def _chart(pack: Pack, page: Page, draw: Draw) -> str:
    picture = draw(page) or (
        f'<p class="missing">{escape(t(pack.language, "pack.no_picture"))}</p>' + table(page, pack.language)
    )
    quotes = "".join(
        f"<blockquote>{_text('p', quote.text)}{_text('cite', quote.source)}</blockquote>" for quote in page.quotes
    )
    return (
        f"<section>{_text('h2', page.chart.title)}{_text('p', page.reading, 'reading')}{picture}"
        f"<p class=rule>{escape(clean(f'{page.chart.rule} {page.cut}'))}</p>{quotes}</section>"
    )


def _pinned(pack: Pack) -> str:
    quotes = "".join(
        f"<blockquote>{_text('p', quote.text)}{_text('cite', quote.source)}</blockquote>" for quote in pack.pinned
    )
    return f"<section><h2>{escape(t(pack.language, 'pack.pinned'))}</h2>{quotes}</section>"


def table(page: Page, language: str, most: int = 12) -> str:
    """The first rows of a chart's numbers."""
    frame = page.chart.table.head(most)
    head = "".join(_text("th", str(name)) for name in frame.columns)
    rows = "".join(
        f"<tr>{''.join(_cell(value, language) for value in row)}</tr>" for row in frame.itertuples(index=False)
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _cell(value: object, language: str) -> str:
    return f'<td dir="auto">{escape(clean(cell(language, value)))}</td>'


def _agenda(pack: Pack) -> str:
    words = pack.language
    rows = "".join(_row(item, pack) for item in pack.agenda)
    body = f"<table><tbody>{rows}</tbody></table>" if rows else f"<p>{escape(t(words, 'pack.no_agenda'))}</p>"
    left = f"<p class=quiet>{escape(n(words, 'undated.n', pack.undated))}</p>" if pack.undated else ""
    return f"<section><h2>{escape(t(words, 'pack.agenda'))}</h2>{body}{left}</section>"


def _row(item: Item, pack: Pack) -> str:
    inferred = f" ({t(pack.language, 'timeline.inferred')})" if item.inferred else ""
    coming = f"{t(pack.language, 'pack.coming')}: " if item.coming(pack.made) else ""
    kind = "coming" if coming else ""
    return (
        f"<tr>{_text('td', f'{coming}{item.when}{inferred}', kind)}{_text('td', item.what)}"
        f"<td>{_text('div', item.place)}</td>{_text('td', item.quote.source)}</tr>"
    )


def _list(title: str, lines: tuple[str, ...]) -> str:
    return f"<section><h2>{escape(title)}</h2>{''.join(_text('p', line) for line in lines)}</section>"
