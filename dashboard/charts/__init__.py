"""What the charts draw: one function a chart, from a view to its rows, figure, table and words. Without streamlit.

The page draws these and the meeting pack prints them, so that both always say the same.
"""
