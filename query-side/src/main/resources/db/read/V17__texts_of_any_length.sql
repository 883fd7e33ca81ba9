-- An index on text of any length must not hold the text itself: rows of more than some 2,700 bytes are refused.
ALTER TABLE read.learning_theme DROP CONSTRAINT learning_theme_pkey;
DROP INDEX read.learning_theme_theme;
CREATE INDEX learning_theme_stream ON read.learning_theme (partnership, stream);
CREATE INDEX learning_theme_theme ON read.learning_theme USING hash (theme);

DROP INDEX read.entry_reference;
CREATE INDEX entry_reference ON read.entry USING hash (reference);
