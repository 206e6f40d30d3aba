"""Ways: the steps by which each statement came to its report."""
