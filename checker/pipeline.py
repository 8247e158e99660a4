"""The whole job on one screen: read, segment, annotate, align, check. Rendering is the caller's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from checker import annotate, readers
from checker._version import __version__
from checker.align import align
from checker.annotate.extent import close_part
from checker.annotate.misrenderings import is_doubted, misrenderings
from checker.annotate.polarities import polarities
from checker.collation import Collation
from checker.corrections.vocabulary import without_house_words
from checker.document import Document, Span
from checker.errors import InputError, ModelError
from checker.finding import SEVERITIES, Finding, Remark, Severity, at_least, fingerprint
from checker.language import causal, detector, grammar, misrendering, polarity
from checker.language.identify import surely_foreign
from checker.registry import Check, select
from checker.report import Provenance, Report, judge
from checker.segment import segment
from checker.settings import Settings

Text = str | Document

ALTERING_FAMILIES = ("facts", "quotes")


def compare(original: Text | Sequence[Text], draft: Text, settings: Settings | None = None) -> Report:
    """Compare ``draft`` with its ``original``, or with several.

    A text may be a string or a Document, read, segmented or annotated already. Raises InputError for
    a text that is no article, SettingsError for settings that make no sense.
    """
    originals = (original,) if isinstance(original, (str, Document)) else tuple(original)
    if not originals:
        raise InputError("there is no original to compare with; use `checker check` for a draft alone")
    return _run(originals, draft, settings or Settings())


def check(draft: Text, settings: Settings | None = None) -> Report:
    """Run the checks that need no original on ``draft``."""
    return _run((), draft, settings or Settings())


def prepare(document: Document) -> Document:
    """The document as a comparison needs it: an original that many drafts share has to be read closely only once.

    Raises InputError for a text that is no article.
    """
    return _prepare(document, document.name)


def _run(originals: Sequence[Text], draft: Text, settings: Settings) -> Report:
    checks = _checks(settings, has_originals=bool(originals))
    wanted = settings.language_model and any({"plausibility", "suspicion"} & set(check.needs) for check in checks)
    if wanted and not surely_foreign(draft if isinstance(draft, str) else draft.text):
        causal.load_ahead()
    many = len(originals) > 1
    sides = tuple(
        _prepare(text, f"original {number}" if many else "original") for number, text in enumerate(originals, 1)
    )
    prepared = _prepare(draft, "draft")
    _same_language(sides, prepared)
    collation = align(sides, prepared)
    close = close_part(collation)
    is_whole = close is collation
    read_through = all(a is b for a, b in zip(close.originals, collation.originals, strict=True))
    close, models, degraded = _with_plausibility(close, checks, settings)
    close, others = _with_networks(close, checks)
    findings = _sorted(
        _finding(check, remark, close, settings)
        for check in checks
        for remark in check.run(close)
        # What is in no part of an original that was read may stand in the rest of it.
        if remark.a is not None or "originals" not in check.needs or read_through
    )
    collation = close if is_whole else collation
    findings = _told_once(without_house_words(findings, collation.draft, settings.vocabulary), checks)
    read = (*sides, collation.draft)
    notices = tuple(
        notice if notice.startswith(document.name) else f"{document.name}: {notice}"
        for document in read
        for notice in document.notices
    )
    return Report(
        collation=_with_altered(collation, findings),
        findings=findings,
        verdict=judge(findings, settings),
        provenance=Provenance(__version__, {**_grammar_models(read), **models, **others}, settings),
        degraded=(*notices, *_other_language(collation.draft), *collation.degraded, *degraded),
    )


def _checks(settings: Settings, has_originals: bool) -> tuple[Check, ...]:
    return tuple(
        check
        for check in select(settings.select, settings.ignore)
        if (has_originals or "originals" not in check.needs)
        and (settings.originals == "other" or "others_text" not in check.needs)
    )


def _prepare(text: Text, name: str) -> Document:
    document = readers.read_text(text, name) if isinstance(text, str) else text
    if not document.text.strip():
        raise InputError(f"{document.name}: there is no text in it")
    if not any(sentence.tokens for sentence in document.sentences):
        document = segment(document)
    if not any(token.tag for sentence in document.sentences for token in sentence.tokens):
        document = annotate.annotate(document)
    return document


def _same_language(originals: Sequence[Document], draft: Document) -> None:
    for original in originals:
        languages = original.metadata.get("language", ""), draft.metadata.get("language", "")
        declared = all(languages) and languages[0] != languages[1]
        other = draft if languages[0] == "en" else original
        told = "en" in languages and languages[0] != languages[1] and surely_foreign(other.text)
        if declared or told:
            raise InputError(
                f"{original.name} and {draft.name} are in different languages; "
                "checker compares texts of one language, so translate one of them first"
            )


def _other_language(draft: Document) -> tuple[str, ...]:
    if draft.metadata.get("language") == "en":
        return ()
    return (f"{draft.name}: this does not look like English, so the checks that read English kept silent.",)


def _grammar_models(documents: Sequence[Document]) -> Mapping[str, str]:
    return grammar.models() if any(document.metadata.get("language") == "en" for document in documents) else {}


def _with_plausibility(
    collation: Collation, checks: Sequence[Check], settings: Settings
) -> tuple[Collation, Mapping[str, str], tuple[str, ...]]:
    """The collation with the models' view of what the draft does not share with an original."""
    needs = {need for check in checks for need in check.needs}
    if not needs & {"plausibility", "suspicion"}:
        return collation, {}, ()
    degraded: tuple[str, ...] = ()
    installed = settings.language_model and causal.available()
    if settings.language_model and settings.require_models and not installed:
        raise ModelError("the language model is not installed; run `checker models install`")
    if collation.draft.metadata.get("language") != "en":
        return collation, {}, ()
    if not settings.language_model:
        degraded = ("The language model is switched off, so only the plainest garbled phrases were looked for.",)
    elif not installed:
        degraded = (
            "The language model is not installed, so only the plainest garbled phrases were looked for; "
            "`checker models install` brings it.",
        )
    from checker.annotate.plausibility import assess
    from checker.annotate.replacements import replacements
    from checker.annotate.suspicion import suspect
    from checker.annotate.told_before import told_before

    draft = suspect(collation.draft, collation.originals)
    models = dict(detector.models())
    if "plausibility" in needs:
        story = partial(told_before, collation) if collation.originals else None
        draft = assess(draft, _own_words(collation), replacements(collation), installed, told_before=story)
    # What the detector doubts is asked of the language model as well, whichever check wants to know.
    models.update(causal.models() if installed else {})
    draft = replace(draft, annotations=replace(draft.annotations, causal_model=installed))
    return replace(collation, draft=draft), models, degraded if "plausibility" in needs else ()


def _with_networks(collation: Collation, checks: Sequence[Check]) -> tuple[Collation, Mapping[str, str]]:
    """The collation with what looks like something else than the original says, and like its denial."""
    needs = {need for check in checks for need in check.needs}
    models: dict[str, str] = {}
    if collation.draft.metadata.get("language") != "en":
        return collation, models
    known = collation.draft.annotations
    if "misrendering" in needs:
        known = replace(known, misrenderings=misrenderings(collation))
        models.update(misrendering.models())
    if "polarity" in needs:
        known = replace(known, polarities=polarities(collation))
        models.update(polarity.models())
    return replace(collation, draft=replace(collation.draft, annotations=known)), models


def _own_words(collation: Collation) -> tuple[Span, ...]:
    """The spans of the draft that do not stand word for word in an original."""
    draft = collation.draft
    own = [draft.sentences[number].span for number in collation.added]
    own.extend(
        edit.b
        for edit in chain.from_iterable(link.edits for link in collation.links)
        if edit.kind in ("replace", "insert") and edit.b
    )
    return tuple(sorted(own))


def _finding(check: Check, remark: Remark, collation: Collation, settings: Settings) -> Finding:
    draft = collation.draft
    quote_b = draft.words(remark.b)
    quote_a = ""
    if remark.a is not None and remark.original is not None:
        quote_a = collation.originals[remark.original].words(remark.a)
    return Finding(
        check=check.name,
        severity=settings.severity_of(check.name) or _severity(check, remark, collation),
        confidence=round(remark.confidence, 2),
        # The article's own line breaks must not break a message of one line.
        message=" ".join(remark.message.split()),
        b=remark.b,
        a=remark.a,
        original=remark.original,
        quote_a=quote_a,
        quote_b=quote_b,
        location=draft.source_map.locate(remark.b.start),
        suggestion=remark.suggestion,
        related=remark.related,
        fingerprint=fingerprint(check.name, quote_a, quote_b, _around(collation, remark)),
    )


def _severity(check: Check, remark: Remark, collation: Collation) -> Severity:
    severity = remark.severity or check.severity
    doubted = check.second_opinion and severity == "warning" and is_doubted(collation, remark.b)
    return "info" if doubted else severity


def _around(collation: Collation, remark: Remark) -> str:
    """What tells a place without words from another: the places that the remark names, else the sentence there."""
    draft = collation.draft
    if remark.related:
        return " ".join(
            (draft if place.original is None else collation.originals[place.original]).words(place.span)
            for place in remark.related
        )
    touched = [sentence.span for sentence in draft.sentences if sentence.span.overlaps(remark.b)]
    return draft.words(touched[0].cover(touched[-1])) if touched else remark.message


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Worst first, then in order of the draft; what was said twice of the same words once."""
    seen: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.check, finding.b, finding.original, finding.a, finding.message), finding)
    return tuple(
        sorted(
            seen.values(),
            key=lambda finding: (
                SEVERITIES.index(finding.severity), finding.b, finding.check, finding.original or 0,
                finding.a or Span(0, 0), finding.message,
            ),
        )
    )


def _told_once(findings: tuple[Finding, ...], checks: Sequence[Check]) -> tuple[Finding, ...]:
    """Without what another check tells better, and no less severely, of the same words."""
    better = {check.name: check.yields_to for check in checks if check.yields_to}

    def told(finding: Finding) -> bool:
        return any(
            other.check in better[finding.check]
            and other.b.overlaps(finding.b)
            and at_least(other.severity, finding.severity)
            for other in findings
        )

    return tuple(finding for finding in findings if finding.check not in better or not told(finding))


def _with_altered(collation: Collation, findings: Sequence[Finding]) -> Collation:
    """The links that a facts or quotes finding at error or above touches are ``altered``."""
    touching = [
        finding
        for finding in findings
        if at_least(finding.severity, "error") and finding.check.partition("/")[0] in ALTERING_FAMILIES
    ]
    touched = {(finding.original, number) for finding in touching for number in _sentences(collation.draft, finding.b)}
    return replace(collation, links=tuple(
        replace(link, relation="altered") if any((link.original, number) in touched for number in link.b) else link
        for link in collation.links
    ))


def _sentences(document: Document, span: Span) -> Iterator[int]:
    """The sentences that share a code point with ``span``, or surround it where it is empty."""
    number = bisect_left(document.sentences, span.start, key=lambda sentence: sentence.span.end)
    while number < len(document.sentences) and document.sentences[number].span.start <= span.end:
        if document.sentences[number].span.overlaps(span):
            yield number
        number += 1
