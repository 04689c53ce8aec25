"""Printed pages: data for a typst template, a PDF, and pictures of its pages."""

from journal.paper.page_text import page_text
from journal.paper.pictures import PagePicture, page_count, page_picture, page_pictures
from journal.paper.sheet import Paper, Sheet, usual_paper
from journal.paper.timeline import timeline_pdf

__all__ = [
    "PagePicture",
    "Paper",
    "Sheet",
    "page_count",
    "page_picture",
    "page_pictures",
    "page_text",
    "timeline_pdf",
    "usual_paper",
]
