"""What starts functions of Lambda: runtimes that speak the Runtime API."""
