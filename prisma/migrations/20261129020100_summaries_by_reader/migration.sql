-- Summaries: the readers who have one are found one after the other, with the oldest notice of each cadence.
drop index notice_gathered;
create index notice_gathered on notice (person_id, cadence, created_at)
	where status = 'queued' and cadence is not null and digest_id is null;
create index notice_alerted on notice (person_id) where status = 'queued' and cadence is not null and digest_id is null
	and template in ('viewAlert', 'viewAlertEnded');
