"""Text as the network sees it: words, pieces, labels on words, windows."""
