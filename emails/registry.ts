import { accountEmails } from './account/all.ts'
import { invitation } from './account/invitation.tsx'
import { draftReturned } from './advisory/draft-returned.tsx'
import { draftShared } from './advisory/draft-shared.tsx'
import { finalAccepted } from './advisory/final-accepted.tsx'
import { termsAgreed } from './advisory/terms-agreed.tsx'
import { termsToAgree } from './advisory/terms-to-agree.tsx'
import { clockDue } from './clock/clock-due.tsx'
import { clockOverdue } from './clock/clock-overdue.tsx'
import { clockReminder } from './clock/clock-reminder.tsx'
import { deliveryClosed } from './delivery/delivery-closed.tsx'
import { followUpStarted } from './delivery/follow-up-started.tsx'
import { digest } from './digest/digest.tsx'
import { dueDiligenceDecided } from './due-diligence/due-diligence-decided.tsx'
import { dueDiligenceExpired } from './due-diligence/due-diligence-expired.tsx'
import { dueDiligenceOpened } from './due-diligence/due-diligence-opened.tsx'
import { dueDiligenceReopened } from './due-diligence/due-diligence-reopened.tsx'
import { dueDiligenceReturned } from './due-diligence/due-diligence-returned.tsx'
import { dueDiligenceToDecide } from './due-diligence/due-diligence-to-decide.tsx'
import { equipmentEmails } from './equipment/all.ts'
import { factorEmails } from './factor/all.ts'
import type { FactName } from './facts.ts'
import { deputyAppointed } from './my-work/deputy-appointed.tsx'
import { mentioned } from './my-work/mentioned.tsx'
import { messageReceived } from './my-work/message-received.tsx'
import { replyNotTaken } from './my-work/reply-not-taken.tsx'
import { workHandedOver } from './my-work/work-handed-over.tsx'
import { confirmationEnded } from './need/confirmation-ended.tsx'
import { declineOverturned } from './need/decline-overturned.tsx'
import { declineReturned } from './need/decline-returned.tsx'
import { declineToApprove } from './need/decline-to-approve.tsx'
import { declineUpheld } from './need/decline-upheld.tsx'
import { deliveryFailed } from './need/delivery-failed.tsx'
import { holdReview } from './need/hold-review.tsx'
import { needDeclined } from './need/need-declined.tsx'
import { needDelivered } from './need/need-delivered.tsx'
import { needEvaluated } from './need/need-evaluated.tsx'
import { needHeld } from './need/need-held.tsx'
import { needMetByPartner } from './need/need-met-by-partner.tsx'
import { needReferred } from './need/need-referred.tsx'
import { needReleased } from './need/need-released.tsx'
import { needWaitlisted } from './need/need-waitlisted.tsx'
import { needWithdrawn } from './need/need-withdrawn.tsx'
import { needsAccepted } from './need/needs-accepted.tsx'
import { offerConfirmed } from './need/offer-confirmed.tsx'
import { offerDeclined } from './need/offer-declined.tsx'
import { offerLapsed } from './need/offer-lapsed.tsx'
import { offerMade } from './need/offer-made.tsx'
import { offerMadeInPart } from './need/offer-made-in-part.tsx'
import { offerRefused } from './need/offer-refused.tsx'
import { offerToAnswer } from './need/offer-to-answer.tsx'
import { offerUnanswered } from './need/offer-unanswered.tsx'
import { partnerRefused } from './need/partner-refused.tsx'
import { partnerReportDue } from './need/partner-report-due.tsx'
import { reconsiderationAsked } from './need/reconsideration-asked.tsx'
import { startAllowed } from './need/start-allowed.tsx'
import { startOverdue } from './need/start-overdue.tsx'
import { stillNeeded } from './need/still-needed.tsx'
import { stillSeekingMatch } from './need/still-seeking-match.tsx'
import { waitlistLeft } from './need/waitlist-left.tsx'
import { postEmails } from './posts/all.ts'
import { auditSeal } from './records/audit-seal.tsx'
import { donorDigest } from './records/donor-digest.tsx'
import { draftArchived } from './records/draft-archived.tsx'
import { draftIdle } from './records/draft-idle.tsx'
import { answersReturned } from './request/answers-returned.tsx'
import { answersToClear } from './request/answers-to-clear.tsx'
import { clarificationAnswered } from './request/clarification-answered.tsx'
import { clarificationRequested } from './request/clarification-requested.tsx'
import { closureCodeSet } from './request/closure-code-set.tsx'
import { closureRequested } from './request/closure-requested.tsx'
import { decisionsMade } from './request/decisions-made.tsx'
import { decisionsReturned } from './request/decisions-returned.tsx'
import { decisionsToApprove } from './request/decisions-to-approve.tsx'
import { endorsementRequested } from './request/endorsement-requested.tsx'
import { endorsementSent } from './request/endorsement-sent.tsx'
import { identityRejected } from './request/identity-rejected.tsx'
import { officerChanged } from './request/officer-changed.tsx'
import { reopeningAsked } from './request/reopening-asked.tsx'
import { reopeningRefused } from './request/reopening-refused.tsx'
import { requestAcknowledged } from './request/request-acknowledged.tsx'
import { requestAssigned } from './request/request-assigned.tsx'
import { requestClosed } from './request/request-closed.tsx'
import { requestDormant } from './request/request-dormant.tsx'
import { requestLapsed } from './request/request-lapsed.tsx'
import { requestReassigned } from './request/request-reassigned.tsx'
import { requestRecalled } from './request/request-recalled.tsx'
import { requestReceived } from './request/request-received.tsx'
import { requestReopened } from './request/request-reopened.tsx'
import { requestResumed } from './request/request-resumed.tsx'
import { requestToAcknowledge } from './request/request-to-acknowledge.tsx'
import { requestWithdrawn } from './request/request-withdrawn.tsx'
import { returnedForCorrection } from './request/returned-for-correction.tsx'
import { screeningPassed } from './request/screening-passed.tsx'
import { sharingChanged } from './request/sharing-changed.tsx'
import type { EmailName, EmailTemplate } from './template.ts'
import { trainingEmails } from './training/all.ts'

/** Every e-mail this product can send. A notice without a template does not compile. */
export const registry = {
	endorsementRequested,
	endorsementSent,
	returnedForCorrection,
	requestRecalled,
	requestReceived,
	requestToAcknowledge,
	requestAcknowledged,
	requestAssigned,
	identityRejected,
	clarificationRequested,
	clarificationAnswered,
	answersToClear,
	answersReturned,
	requestDormant,
	requestResumed,
	requestLapsed,
	screeningPassed,
	dueDiligenceOpened,
	dueDiligenceToDecide,
	dueDiligenceReturned,
	dueDiligenceDecided,
	dueDiligenceExpired,
	dueDiligenceReopened,
	decisionsToApprove,
	decisionsReturned,
	decisionsMade,
	needsAccepted,
	requestWithdrawn,
	closureRequested,
	requestClosed,
	closureCodeSet,
	officerChanged,
	requestReassigned,
	reopeningAsked,
	reopeningRefused,
	requestReopened,
	sharingChanged,
	offerToAnswer,
	offerRefused,
	offerUnanswered,
	offerMade,
	offerConfirmed,
	offerDeclined,
	offerLapsed,
	offerMadeInPart,
	needWaitlisted,
	waitlistLeft,
	declineToApprove,
	declineReturned,
	needDeclined,
	reconsiderationAsked,
	declineUpheld,
	declineOverturned,
	stillSeekingMatch,
	holdReview,
	stillNeeded,
	partnerReportDue,
	startOverdue,
	startAllowed,
	confirmationEnded,
	needHeld,
	needReleased,
	needReferred,
	needMetByPartner,
	partnerRefused,
	needWithdrawn,
	needDelivered,
	needEvaluated,
	deliveryFailed,
	...trainingEmails,
	...equipmentEmails,
	termsToAgree,
	termsAgreed,
	draftShared,
	draftReturned,
	finalAccepted,
	followUpStarted,
	deliveryClosed,
	clockReminder,
	clockDue,
	clockOverdue,
	mentioned,
	messageReceived,
	replyNotTaken,
	deputyAppointed,
	workHandedOver,
	...postEmails,
	auditSeal,
	draftIdle,
	draftArchived,
	donorDigest,
	digest,
	...accountEmails,
	...factorEmails,
	invitation,
} satisfies Record<EmailName, EmailTemplate<unknown>>

/** The facts that a template has a place for. */
export const acceptedFacts = (name: EmailName): readonly FactName[] => registry[name].facts
