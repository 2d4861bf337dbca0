-- Internal notes and notes verbales can be found by those who read them. What is there already is indexed by the walk that
-- the new version of the analysis begins.
create trigger touch_search after insert or update or delete on note for each row execute function touch_row('request', 'request_id');
create trigger touch_search after insert or update or delete on note_verbale for each row execute function touch_row('note_verbale', 'id');
