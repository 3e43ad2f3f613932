"""The panels: one module a panel, each draws a view and lets its marks be clicked."""
