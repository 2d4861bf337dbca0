-- A check or a follow-up before its time is kept beside the one that counts as the result.
alter table equipment_check add column early boolean not null default false;
alter table equipment_check add column early_reason text not null default '';
alter table equipment_check drop constraint equipment_check_pkey;
alter table equipment_check add constraint equipment_check_pkey primary key (line_id, month, early);

alter table participant_follow_up add column early boolean not null default false;
alter table participant_follow_up add column early_reason text not null default '';
alter table participant_follow_up drop constraint participant_follow_up_pkey;
alter table participant_follow_up add constraint participant_follow_up_pkey primary key (nominee_id, by, early);

-- What was recorded more than thirty days before its time was no result after six or twelve months. Why it was early was
-- not asked.
update equipment_check set early = true from handover
	where handover.delivery_id = equipment_check.delivery_id
		and checked_on < (handover.state_signed_at + month * interval '1 month' - interval '30 days')::date;
update participant_follow_up set early = true from delivery
	where delivery.id = participant_follow_up.delivery_id
		and recorded_at < (delivery.record #>> '{confirmReceipt,at}')::timestamptz + interval '6 months' - interval '30 days';

insert into column_right (table_name, column_name, role) values
	('equipment_check', 'early_reason', 'programmeManager'),
	('participant_follow_up', 'early_reason', 'drafter'),
	('participant_follow_up', 'early_reason', 'focalPoint'),
	('participant_follow_up', 'early_reason', 'programmeManager');

-- The order of two days of a row needs no clock, so the database keeps it as well. Not validated: rows from before may
-- break it, and stay as they are.
alter table note_verbale add constraint note_verbale_received_after_dated check (received_on >= dated) not valid;
alter table programme add constraint programme_funding_in_order check (funding_to >= funding_from) not valid;
alter table cohort add constraint cohort_in_order check (ends_on >= starts_on) not valid;
alter table shipment add constraint shipment_arrives_after_shipping check (arrives_on >= shipped_on) not valid;
alter table shipment add constraint shipment_received_after_shipping check (cleared_on >= shipped_on) not valid;
