"""Moments with their zones, up to either end of the calendar."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.story.moments import as_kept, as_told, day_of, moment_in_zone

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
times = st.datetimes(timezones=zones).map(lambda found: found.replace(microsecond=0))


@given(times)
def test_a_kept_moment_is_told_in_its_zone_and_kept_as_it_was(found: datetime) -> None:
    kept = moment_in_zone(found)
    assert as_kept(as_told(kept)) == kept
    assert day_of(kept) == found.date().isoformat()


@pytest.mark.parametrize("at", ["9999-12-31T23:00:00Z[+09:00]", "0001-01-01T01:00:00Z[-09:00]"])
def test_what_its_zone_has_past_the_calendar_is_told_in_utc(at: str) -> None:
    assert as_told(at) == at[:20]
    assert day_of(at) == at[:10]
