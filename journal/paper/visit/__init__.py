"""The visit report: one page for the doctor, and detail pages behind it."""
