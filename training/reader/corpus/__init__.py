"""Annotated articles: their markup, and what each head learns from them."""
