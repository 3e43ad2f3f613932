"""How long to look: a little in every run of the tests, long in `make fuzz`. What was found is kept as an example."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_COMMON = {"deadline": None, "suppress_health_check": list(HealthCheck), "print_blob": True}
settings.register_profile("short", max_examples=40, derandomize=True, **_COMMON)
settings.register_profile("long", max_examples=4_000, **_COMMON)
settings.load_profile("short")
