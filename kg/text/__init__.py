"""Arabic text as tokens: normalised forms with offsets into the raw text, sentences, morphology."""
