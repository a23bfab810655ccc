"""The vocabulary that comes with Dossier's model."""

from pathlib import Path

from reader.text.wordpiece import WordPiece

ROOT = Path(__file__).parents[2]
WORD_PIECE = WordPiece(ROOT / 'ingest/language/model/files/vocab.txt')
