-- A comparison asks which things were withdrawn at either of its moments: few of very many.
CREATE INDEX name_withdrawn ON read.name_known (partnership, subject) WHERE withdrawn;
