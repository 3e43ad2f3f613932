"""The pages of the app: `render(view, ...)`, one module a page."""
