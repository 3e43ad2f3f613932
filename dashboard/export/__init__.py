"""What leaves the page: pictures that explain themselves, and tables that a spreadsheet opens rightly."""
