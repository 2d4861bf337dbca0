-- A due diligence case stays where it is when its request ends, so that after years most open cases wait for nobody. The
-- worklist asked each of them for its request; now the case says whether its request has ended, kept by triggers.
alter table due_diligence_case add column request_ended boolean not null default false;

alter table request no force row level security;
alter table due_diligence_case no force row level security;
update due_diligence_case set request_ended = true from request
	where request.id = due_diligence_case.request_id and request.status in ('closed', 'declined', 'withdrawn');
alter table request force row level security;
alter table due_diligence_case force row level security;

create function keep_case_facts() returns trigger language plpgsql as $$ begin
	new.request_ended := coalesce((select status in ('closed', 'declined', 'withdrawn') from request where id = new.request_id), false);
	return new;
end $$;
create trigger keep_case_facts before insert or update of request_id, request_ended on due_diligence_case
	for each row execute function keep_case_facts();

create function pass_on_end() returns trigger language plpgsql as $$ begin
	update due_diligence_case set request_ended = not request_ended where request_id = new.id;
	return null;
end $$;
create trigger pass_on_end after update of status on request for each row
	when ((old.status in ('closed', 'declined', 'withdrawn')) <> (new.status in ('closed', 'declined', 'withdrawn')))
	execute function pass_on_end();

create index due_diligence_case_going on due_diligence_case (status, updated_at, id) where not request_ended;
