"""The script that Streamlit runs for every visitor and every click.

It stands in this folder because Streamlit takes a folder `pages` beside its script for pages of its own.
"""

from dashboard import app

app.run()
