"""The script that Streamlit runs for every visitor and every click."""

from dashboard import app

app.run()
