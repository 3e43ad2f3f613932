"""Figure builders: a DataFrame in, a plotly figure out. Pure, without streamlit; labels come in as words."""
