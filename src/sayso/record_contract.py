"""Records as JSON and back; part of a story's JSON (`sayso.story_contract`)."""

from __future__ import annotations

from sayso.address_contract import (
    all_evidence_from_json,
    all_evidence_to_json,
    ref_from_json,
    ref_to_json,
)
from sayso.contract import Json
from sayso.model import SpeakerKind, Stance
from sayso.moment_contract import moment_from_json, moment_to_json
from sayso.story import Change, Gap, GapKind, Record, State, Voice


def record_to_json(record: Record) -> Json:
    """Who stands how to a claim, the state that follows, and how it came about."""
    return {
        "state": record.state.value,
        "rule": record.rule,
        **moment_to_json(record.since, record.dated, name="since"),
        "voices": [_voice_to_json(voice) for voice in record.voices],
        "history": [_change_to_json(change) for change in record.history],
        "gaps": [
            {"kind": gap.kind.value, "text": gap.text, "evidence": all_evidence_to_json(gap.evidence)}
            for gap in record.gaps
        ],
    }


def record_from_json(data: Json) -> Record:
    """The record that `record_to_json` wrote."""
    return Record(
        state=State(data["state"]),
        rule=data["rule"],
        since=moment_from_json(data, name="since")[0],
        voices=tuple(_voice_from_json(voice) for voice in data["voices"]),
        history=tuple(_change_from_json(change) for change in data["history"]),
        gaps=tuple(
            Gap(GapKind(gap["kind"]), gap["text"], all_evidence_from_json(gap["evidence"]))
            for gap in data["gaps"]
        ),
    )


def _voice_to_json(voice: Voice) -> Json:
    return {
        **ref_to_json(voice.ref),
        "name": voice.name,
        "said_by": voice.said_by,
        "kind": voice.kind and voice.kind.value,
        "stance": voice.stance.value,
        "detail": voice.detail,
        "on_record": voice.on_record,
        **moment_to_json(voice.at, voice.dated),
        "confidence": voice.confidence,
        "node": voice.node,
        "elsewhere": voice.elsewhere,
    }


def _voice_from_json(data: Json) -> Voice:
    at, dated = moment_from_json(data)
    return Voice(
        ref=ref_from_json(data),
        name=data["name"],
        kind=data["kind"] and SpeakerKind(data["kind"]),
        stance=Stance(data["stance"]),
        detail=data["detail"],
        on_record=data["on_record"],
        at=at,
        confidence=data["confidence"],
        node=data.get("node"),
        dated=dated,
        said_by=data.get("said_by"),
        elsewhere=data.get("elsewhere", False),
    )


def _change_to_json(change: Change) -> Json:
    return {
        **moment_to_json(change.at, change.dated),
        "state": change.state.value,
        "rule": change.rule,
        "cause": change.cause and ref_to_json(change.cause),
        "report": change.report,
    }


def _change_from_json(data: Json) -> Change:
    cause, (at, dated) = data["cause"], moment_from_json(data)
    return Change(
        at,
        State(data["state"]),
        data["rule"],
        cause and ref_from_json(cause),
        data["report"],
        dated,
    )
