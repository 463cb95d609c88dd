"""Sound: tones and voice, played by a process of its own."""
