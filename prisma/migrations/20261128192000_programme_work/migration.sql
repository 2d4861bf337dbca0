-- The pages of a programme list its needs and deliveries in their order, a page at a time.
create index need_programme_id_updated_at_id_idx on need (programme_id, updated_at, id);
drop index need_programme_id_idx;
create index delivery_programme_id_opened_at_id_idx on delivery (programme_id, opened_at, id);
drop index delivery_programme_id_idx;
