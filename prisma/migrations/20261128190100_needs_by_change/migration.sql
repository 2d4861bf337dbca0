-- The list of needs by their last change, whatever their status.
create index need_updated_at_id_idx on need (updated_at, id);
