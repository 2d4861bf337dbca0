-- Tables take the names that pages and documents use for what they hold. Nothing but names changes.
do $$
declare
	renamed constant text[][] := array[
		['confidential_read', 'access_log_entry'],
		['door_event', 'sign_in_event'],
		['filing_version', 'submission_version'],
		['inbound_mail', 'received_email'],
		['indicator_reading', 'measurement'],
		['learner_follow_up', 'participant_follow_up'],
		['legal_hold', 'exemption'],
		['mail_preference', 'email_setting'],
		['thread_message', 'message'],
		['thread_read', 'messages_read']
	];
	pair text[];
	found record;
	body text;
begin
	foreach pair slice 1 in array renamed loop
		execute format('alter table %I rename to %I', pair[1], pair[2]);
		for found in
			select conname as name from pg_constraint
			where conrelid = to_regclass(pair[2]) and conname like replace(pair[1], '_', '\_') || '\_%'
		loop
			execute format('alter table %I rename constraint %I to %I',
				pair[2], found.name, pair[2] || substr(found.name, length(pair[1]) + 1));
		end loop;
		for found in
			select indexname as name from pg_indexes
			where schemaname = 'public' and tablename = pair[2] and indexname like replace(pair[1], '_', '\_') || '\_%'
		loop
			execute format('alter index %I rename to %I', found.name, pair[2] || substr(found.name, length(pair[1]) + 1));
		end loop;
		update column_right set table_name = pair[2] where table_name = pair[1];
	end loop;

	-- The text of a function names its tables; a policy, a view or a trigger follows them by itself.
	for found in select oid from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f' loop
		body := pg_get_functiondef(found.oid);
		foreach pair slice 1 in array renamed loop
			body := regexp_replace(body, '\m' || pair[1] || '\M', pair[2], 'g');
		end loop;
		if body <> pg_get_functiondef(found.oid) then execute body; end if;
	end loop;
end $$;

alter table received_email rename column thread_message_id to written_message_id;
