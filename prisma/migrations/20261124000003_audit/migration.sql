-- The audit: each entry carries the hash of the one before it in its chain (one chain a request, `office` for the rest).
create function audit_hash(entry audit_entry) returns text language sql immutable as $$
	select encode(sha256(convert_to(jsonb_build_array(
		entry.previous_hash, entry.chain, entry.position, extract(epoch from entry.at), entry.id, entry.type,
		entry.request_id, entry.need_id, entry.delivery_id, entry.state_iso3, entry.actor_id, entry.actor_role,
		entry.on_behalf_of, entry.event, entry."from", entry."to", entry.revision, entry.internal)::text, 'UTF8')), 'hex')
$$;

-- Runs as the owner: whoever adds an entry need not see the one before it.
create function audit_link() returns trigger language plpgsql security definer set search_path = public as $$
begin
	insert into audit_head (chain, position, hash) values (new.chain, 0, '') on conflict do nothing;
	update audit_head set position = position + 1 where chain = new.chain returning position, hash into new.position, new.previous_hash;
	new.hash := audit_hash(new);
	update audit_head set hash = new.hash where chain = new.chain;
	return new;
end $$;
create trigger audit_link before insert on audit_entry for each row execute function audit_link();

create function audit_refuse() returns trigger language plpgsql as $$
begin
	raise exception 'The audit cannot be changed' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_refuse before update or delete on audit_entry for each row execute function audit_refuse();
create trigger audit_refuse_truncate before truncate on audit_entry for each statement execute function audit_refuse();

-- The first entry of each chain that does not carry the right hash, position or predecessor; no rows when all is well.
create function audit_broken() returns table (chain text, "position" integer, id text) language sql stable security definer set search_path = public as $$
	select distinct on (linked.chain) linked.chain, linked.position, linked.id
	from (select e.*, e as entry, lag(e.hash, 1, '') over w as before, row_number() over w as place
		from audit_entry e window w as (partition by e.chain order by e.position)) as linked
	where linked.hash <> audit_hash(linked.entry) or linked.previous_hash <> linked.before or linked.position <> linked.place
	order by linked.chain, linked.position
$$;
revoke all on function audit_broken() from public;
