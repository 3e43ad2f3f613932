"""Rasid, the entry: `streamlit run streamlit_app.py -- PATH...` shows the documents of PATH (by default, of seeds/)."""

import streamlit as st
from starlette.middleware import Middleware

from dashboard import assets
from dashboard.guard import Guard
from dashboard.locale.direction import Direction
from dashboard.own import route
from dashboard.own.visitor import Visitor
from dashboard.paths import Paths
from dashboard.readers import Readers
from dashboard.view import loading

app = st.App(
    "dashboard/pages/script.py",
    routes=[*assets.routes(), *route.routes()],
    middleware=[Middleware(Guard), Middleware(Readers), Middleware(Paths), Middleware(Visitor), Middleware(Direction)],
    lifespan=loading.warm,
)
