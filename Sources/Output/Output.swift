// The target's first file; others stand beside it.
