"""The reading plan: near-duplicates once, the document that tells most first, no more than is needed."""

from __future__ import annotations

from analysis import analyze
from analysis.document import from_text
from dashboard.view.corpus import Corpus, index
from dashboard.view.filters import Filters, apply
from dashboard.view.plan import plan, twins

LONG = (
    "عقد الرئيس تو لام اجتماعا في هانوي في 5 مايو 2024 وحضر الاجتماع الوزير بوي ثانه سون وعدد من المسؤولين. "
    "وأكد الرئيس أن العمل مستمر في جميع المحافظات وأن النتائج تظهر عاما بعد عام في كل القطاعات والمناطق."
)
OTHER = "استقبل الرئيس الأمريكي دونالد ترامب وفدا في واشنطن في 3 مارس 2025."
EMPTY = "لا شيء في هذه الوثيقة سوى كلام عن الطقس الجميل."


def corpus_of(*texts: str) -> Corpus:
    return index(analyze([from_text(text, f"{i}.txt") for i, text in enumerate(texts)]))


def test_near_duplicates_are_one_group() -> None:
    corpus = corpus_of(LONG, LONG.replace("هانوي", "هانوي اليوم", 1) + " ختام.", OTHER)
    first, second, _ = corpus.documents
    assert twins(corpus, list(corpus.documents)) == [(first, second)]


def test_the_plan_takes_what_adds_most_and_stops_when_nothing_is_new() -> None:
    corpus = corpus_of(OTHER, LONG, LONG + " نسخة.", EMPTY)
    other, long, _, _ = corpus.documents
    made = plan(apply(corpus, Filters()), 138)
    assert [step.doc_id for step in made.steps] == [long, other]
    assert len(made.steps[0].twins) == 1
    assert sum(step.people for step in made.steps) == made.people == 3
    assert made.minutes < made.everything


def test_the_plan_is_of_the_view() -> None:
    corpus = corpus_of(OTHER, LONG)
    made = plan(apply(corpus, Filters(search="ترامب")), 138)
    assert [step.doc_id for step in made.steps] == list(corpus.documents)[:1]
