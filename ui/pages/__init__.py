"""The pages of the window, each a widget made with session, theme, settings and parent."""
