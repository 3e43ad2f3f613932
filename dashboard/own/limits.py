"""What one browser may bring, and how long it is kept. Each is set by RASID_ and its name in the environment."""

from __future__ import annotations

from ..setting import setting

MAX_UPLOAD_MEGABYTES = setting("MAX_UPLOAD_MEGABYTES", 200)  # of all files of one browser
MAX_UPLOAD_FILES = setting("MAX_UPLOAD_FILES", 2_000)
MAX_DESKS = setting("MAX_DESKS", 50)  # browsers with documents of their own at the same time
KEPT_MINUTES = setting("KEPT_MINUTES", 120)  # after the last use
