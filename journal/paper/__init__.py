"""Printed pages: data for a typst template, a PDF, and pictures of its pages."""

from journal.paper.pictures import PagePicture, page_pictures
from journal.paper.sheet import Paper, Sheet, usual_paper
from journal.paper.timeline import timeline_pdf

__all__ = ["PagePicture", "Paper", "Sheet", "page_pictures", "timeline_pdf", "usual_paper"]
