-- Whoever belonged to a request could write any type of entry about it under their own name. Now each entry of a person
-- is tied to a type, a role and a subject: for the events of charts by their permission tables, for all else by the list
-- of `workflows/audit-entries.ts`. Rows are replaced as a whole, so that the new column needs no default.
delete from entry_right;

-- AlterTable
ALTER TABLE "entry_right" DROP CONSTRAINT "entry_right_pkey",
ADD COLUMN     "about" TEXT NOT NULL,
ADD CONSTRAINT "entry_right_pkey" PRIMARY KEY ("type", "role", "about");

insert into entry_right (type, role, about)
select type, role, about
from (values
	('delivery', array['caseOfficer', 'dueDiligenceOfficer', 'programmeManager'],
		array['equipment.reportMisuse']),
	('delivery', array['drafter', 'focalPoint', 'headquartersApprover'],
		array['correction.agreed', 'correction.refused']),
	('delivery', array['drafter', 'focalPoint', 'programmeManager'],
		array['correction.proposed', 'correction.recorded', 'correction.withdrawn', 'deliveryFile.added',
			'equipment.holdAtCustoms', 'equipment.releaseFromCustoms', 'equipment.reportLoss',
			'equipment.requestChange', 'equipmentItems.listed', 'equipmentLines.checked',
			'equipmentLines.inspected', 'followUp.recorded', 'handover.signed', 'indicator.recorded',
			'shipment.changed']),
	('delivery', array['drafter', 'focalPoint'],
		array['advisory.returnDraft', 'equipment.confirmArrival', 'nominee.changed', 'nominee.withdrawn',
			'nominees.added', 'training.nominate']),
	('delivery', array['focalPoint'],
		array['advisory.acceptFinal', 'advisory.agreeTerms', 'equipment.acceptAsIs', 'equipment.signHandover',
			'equipment.signOffSpecification', 'training.confirmReceipt']),
	('delivery', array['programmeManager'],
		array['advisory.cancelDelivery', 'advisory.fail', 'advisory.recordFollowUp', 'advisory.shareDraft',
			'advisory.shareTerms', 'advisory.startFollowUp', 'attendance.recorded', 'certificate.revoked',
			'course.planned', 'equipment.approveChange', 'equipment.arriveAtCustoms', 'equipment.cancelDelivery',
			'equipment.closeDelivery', 'equipment.continueWithout', 'equipment.contract', 'equipment.endAfterLoss',
			'equipment.endAfterMisuse', 'equipment.fail', 'equipment.recordCheck', 'equipment.recordInspection',
			'equipment.recordInstallation', 'equipment.refuseChange', 'equipment.resumeAfterMisuse',
			'equipment.shareSpecification', 'equipment.ship', 'equipment.shipReplacement',
			'equipment.startProcurement', 'equipmentLine.removed', 'equipmentLine.saved', 'expertDay.recorded',
			'expertDay.removed', 'nominees.vetted', 'results.recorded', 'training.callForNominations',
			'training.cancelCourse', 'training.certify', 'training.closeSession', 'training.confirmParticipants',
			'training.fail', 'training.openSession', 'training.postpone', 'training.recordFollowUp',
			'training.recordLearning', 'training.recordResults', 'training.releaseSeats', 'training.reschedule',
			'training.returnNominations']),
	('need', array['caseOfficer', 'drafter', 'dueDiligenceOfficer', 'focalPoint', 'headquartersApprover', 'mission',
			'programmeManager', 'triageOfficer'],
		array['translation.sent']),
	('need', array['caseOfficer', 'drafter', 'dueDiligenceOfficer', 'focalPoint', 'headquartersApprover',
			'programmeManager', 'triageOfficer'],
		array['thread.message']),
	('need', array['caseOfficer', 'drafter', 'dueDiligenceOfficer', 'focalPoint', 'headquartersApprover', 'triageOfficer'],
		array['translation.corrected']),
	('need', array['caseOfficer', 'dueDiligenceOfficer', 'headquartersApprover', 'programmeManager', 'triageOfficer'],
		array['thread.note']),
	('need', array['caseOfficer', 'headquartersApprover', 'triageOfficer'],
		array['need.bundled', 'need.scored', 'need.unbundled']),
	('need', array['caseOfficer'],
		array['need.changeUrgency', 'need.holdNeed', 'need.leaveWaitlist', 'need.partnerRefuses',
			'need.partnerTakes', 'need.proposeDecline', 'need.proposeProgramme', 'need.referToPartner',
			'need.releaseHold', 'need.setOutcome', 'need.waitlist']),
	('need', array['drafter', 'focalPoint'],
		array['joint.added', 'joint.invited', 'joint.proposed', 'joint.recalled', 'need.stillNeeded']),
	('need', array['drafter', 'focalPoint', 'programmeManager'],
		array['indicator.recorded']),
	('need', array['drafter'],
		array['need.added', 'need.copied', 'need.removed', 'need.restored']),
	('need', array['focalPoint'],
		array['need.askReconsideration', 'need.confirmOffer', 'need.declineOffer', 'need.giveEvaluation',
			'need.noLongerNeeded', 'need.withdrawNeed']),
	('need', array['headquartersApprover'],
		array['need.allowStart', 'need.endConfirmation']),
	('need', array['headquartersApprover', 'triageOfficer'],
		array['allocation.departed', 'need.approveDecline', 'need.overturnDecline', 'need.returnDecline',
			'need.scoredAnew', 'need.upholdDecline']),
	('need', array['programmeManager'],
		array['need.acceptOffer', 'need.offerPart', 'need.refuseOffer']),
	('office', array['administrator'],
		array['address.cleared', 'export.allowed', 'export.disallowed', 'iati.ordered', 'job.retried',
			'nationality.recorded', 'notice.retried', 'partner.added', 'partner.changed', 'rate.changed',
			'setting.changed', 'state.added', 'state.changed', 'synonym.added', 'synonym.changed']),
	('office', array['administrator', 'caseOfficer', 'donor', 'drafter', 'dueDiligenceOfficer', 'focalPoint',
			'headquartersApprover', 'mission', 'programmeManager', 'triageOfficer'],
		array['backupCode.used', 'backupCodes.renewed', 'calendarFeed.created', 'calendarFeed.revoked',
			'export.asked', 'export.taken', 'factor.enrolled', 'factor.removed', 'factor.replaced',
			'mail.preferencesSet', 'ownData.given', 'passkey.added', 'passkey.removed', 'recovery.asked',
			'recovery.withdrawn', 'sessions.ended', 'view.changed', 'view.deleted', 'view.saved']),
	('office', array['administrator', 'caseOfficer', 'drafter', 'dueDiligenceOfficer', 'focalPoint', 'headquartersApprover',
			'programmeManager', 'triageOfficer'],
		array['deputy.appointed', 'deputy.ended']),
	('office', array['administrator', 'caseOfficer', 'dueDiligenceOfficer', 'headquartersApprover', 'programmeManager',
			'triageOfficer'],
		array['catalogue.exported', 'letter.settled', 'recusal.declared', 'recusal.ended']),
	('office', array['administrator', 'focalPoint', 'headquartersApprover', 'triageOfficer'],
		array['work.handedOver']),
	('office', array['administrator', 'focalPoint', 'triageOfficer'],
		array['invitation.sent', 'invitation.withdrawn', 'person.readmitted', 'person.signedOut', 'person.suspended',
			'post.closed', 'post.mailboxSet', 'post.takenOver', 'successor.announced', 'successor.withdrawn',
			'tenure.ended']),
	('office', array['administrator', 'headquartersApprover'],
		array['programme.managerChanged', 'release.ordered', 'report.added', 'report.begun', 'report.commented',
			'report.framed', 'report.moved', 'report.removed', 'report.resolved', 'report.submit',
			'report.written']),
	('office', array['administrator', 'triageOfficer'],
		array['authority.added', 'authority.renamed', 'legalHold.lifted', 'legalHold.placed', 'noteVerbale.invited',
			'noteVerbale.recorded', 'noteVerbale.scanAdded', 'recovery.approved', 'recovery.identified',
			'recovery.refused', 'stateContact.saved']),
	('office', array['caseOfficer', 'headquartersApprover', 'triageOfficer'],
		array['allocation.replayed', 'bundle.ended', 'bundle.made', 'bundle.proposed', 'practice.approve',
			'practice.decline']),
	('office', array['drafter', 'focalPoint'],
		array['joint.accepted', 'joint.declined', 'joint.left', 'nominee.dataGiven']),
	('office', array['drafter', 'programmeManager'],
		array['practice.begun', 'practice.changed', 'practice.propose']),
	('office', array['focalPoint'],
		array['practice.consent', 'practice.reject', 'practice.withdraw']),
	('office', array['headquartersApprover'],
		array['release.released', 'report.approve', 'report.publish', 'report.sendBack', 'report.withdraw',
			'unitPrice.changed']),
	('office', array['headquartersApprover', 'triageOfficer'],
		array['allocation.confirmed', 'allocation.dropped', 'allocation.started']),
	('office', array['programmeManager'],
		array['programme.changed', 'programme.closed', 'programme.created', 'programme.filled', 'programme.opened']),
	('request', array['administrator', 'caseOfficer', 'dueDiligenceOfficer', 'headquartersApprover', 'programmeManager',
			'triageOfficer'],
		array['letter.settled']),
	('request', array['caseOfficer', 'drafter', 'dueDiligenceOfficer', 'focalPoint', 'headquartersApprover', 'mission',
			'programmeManager', 'triageOfficer'],
		array['history.exported', 'translation.sent']),
	('request', array['caseOfficer', 'drafter', 'dueDiligenceOfficer', 'focalPoint', 'headquartersApprover',
			'programmeManager', 'triageOfficer'],
		array['attachment.added']),
	('request', array['caseOfficer', 'drafter', 'dueDiligenceOfficer', 'focalPoint', 'headquartersApprover', 'triageOfficer'],
		array['thread.message', 'translation.corrected']),
	('request', array['caseOfficer', 'dueDiligenceOfficer', 'headquartersApprover', 'triageOfficer'],
		array['thread.note']),
	('request', array['caseOfficer'],
		array['request.askClarification', 'request.pass', 'request.proposeDecisions', 'request.setClosureCode',
			'request.takeOver']),
	('request', array['drafter', 'focalPoint'],
		array['attachment.classified', 'attachment.removed', 'request.answerClarification', 'request.drafterChanged',
			'request.resume']),
	('request', array['drafter'],
		array['request.created', 'request.recall', 'request.sendForEndorsement', 'request.takenBack']),
	('request', array['dueDiligenceOfficer'],
		array['dueDiligence.assess', 'dueDiligence.reopenCase']),
	('request', array['dueDiligenceOfficer', 'headquartersApprover'],
		array['dueDiligence.clear', 'dueDiligence.clearWithMitigation', 'dueDiligence.refuse',
			'dueDiligence.returnAssessment']),
	('request', array['focalPoint'],
		array['request.askReopening', 'request.clearAnswers', 'request.confirmClosure', 'request.endorse',
			'request.returnAnswers', 'request.returnForCorrection', 'request.sharingChanged', 'request.withdraw']),
	('request', array['headquartersApprover', 'triageOfficer'],
		array['request.approveDecisions', 'request.returnDecisions']),
	('request', array['triageOfficer'],
		array['request.acknowledge', 'request.approveReopening', 'request.reassign', 'request.refuseReopening',
			'request.rejectIdentity'])
) as allowed (about, roles, types), unnest(roles) as role, unnest(types) as type;

-- The roles of the person who speaks: the own one, and those of the posts that they fill as a deputy at this moment.
create function app_roles() returns text[] language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
	if array_length(app_identities(), 1) = 1 then
		return array[app_role()];
	end if;
	return array_append(array(select deputy.role::text from deputy
		where deputy.person_id = any (app_identities()) and deputy.deputy_id = app_actor() and deputy.ended_at is null
			and app_moment() >= deputy."from" and app_moment() < deputy."to"), app_role());
end $$;

create function app_subject(entry audit_entry) returns text language sql immutable as $$
	select case when entry.delivery_id is not null then 'delivery' when entry.need_id is not null then 'need'
		when entry.request_id is not null then 'request' else 'office' end $$;

-- Runs as the owner, since a person need not see the list.
create function app_records(entry_type text, subject text, roles text[]) returns boolean language plpgsql stable security definer
	set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
	return exists (select from entry_right where type = entry_type and about = subject and role = any (roles));
end $$;

drop policy add on audit_entry;
create policy add on audit_entry for insert to app_user with check (
	actor_id = (select app_actor()) and actor_role = (select app_role()) and chain = coalesce(request_id, 'office')
	and ((select app_system()) or (
		app_is_now(at) and (on_behalf_of is null or app_acts_for(on_behalf_of))
		and app_records(type, app_subject(audit_entry), (select app_roles()))
		and case when request_id is not null then app_acts_on(audit_entry)
			else num_nonnulls(need_id, delivery_id) = 0
				and ((select app_role()) not in ('drafter', 'focalPoint', 'mission') or state_iso3 = (select app_state()))
				and ((select app_role()) <> 'donor' or state_iso3 is null)
				and ((select app_role()) <> 'programmeManager' or type not like 'programme.%' or app_manages_programme(event->>'programmeId'))
			end)));
drop function app_records(text);
