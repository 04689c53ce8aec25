"""What a person can do to a journal, one function each; the window and the command line both call these."""
