"""One page to look at a design with a browser: nothing to install, nothing fetched."""
