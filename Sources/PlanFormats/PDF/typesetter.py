# Replaced by the typesetter.
