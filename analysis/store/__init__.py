"""A store: the tables as partitioned Parquet, built a bit at a time, for any number of documents and any reader.

`build` reads what is new or has changed, `read.show` gives the result to DuckDB. A folder a table, a file a part.
"""

from . import manifest, read
from .build import Built, Progress, build
from .engines import Engine, dask, here, processes
from .manifest import Manifest
from .place import Place

__all__ = ["Built", "Engine", "Manifest", "Place", "Progress", "build", "dask", "here", "manifest", "processes", "read"]
