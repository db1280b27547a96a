"""What the product says in every language, and how its sentences are gathered for translators."""
