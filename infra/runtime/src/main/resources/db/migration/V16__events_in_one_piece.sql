-- A sealed payload is random text, which nothing makes shorter. By default a row over 2 kB is pressed in vain and then cut into pieces
-- beside the table, each with a place in an index of its own: some ten rows written for an append instead of six. Up to a page it
-- now stays in one piece.
ALTER TABLE event SET (toast_tuple_target = 8160);
