"""The encoder at run time: words, windows, a network session and decoding; numpy, no torch."""
