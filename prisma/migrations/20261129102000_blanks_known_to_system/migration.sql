-- As before, but a draft is new: only of what was submitted under an earlier release is it not known whether a 0 was a blank,
-- and only a request that has ended can be reopened.
alter policy add on request with check (
	(select app_system()) or ((select app_role() = 'drafter') and state_iso3 = (select app_state()) and drafter_id = (select app_actor())
		and (select true from authority where authority.id = request.authority_id and authority.state_iso3 = request.state_iso3)
		and status = 'draft' and snapshot->>'value' = 'draft' and revision = 0 and due_diligence = 'notNeeded' and not blanks_as_zero
		and num_nonnulls(reference, submitted_at, endorser_id, officer_id, former_officer_id, proposer_id, ended_at, archived_at,
			content_removed_at, due_at, reopening) = 0));
