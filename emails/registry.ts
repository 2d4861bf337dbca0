import { invitation } from './account/invitation.tsx'
import { draftReturned } from './advisory/draft-returned.tsx'
import { draftShared } from './advisory/draft-shared.tsx'
import { finalAccepted } from './advisory/final-accepted.tsx'
import { followUpStarted } from './advisory/follow-up-started.tsx'
import { termsAgreed } from './advisory/terms-agreed.tsx'
import { termsToAgree } from './advisory/terms-to-agree.tsx'
import { deliveryClosed } from './delivery/delivery-closed.tsx'
import { checkRecorded } from './equipment/check-recorded.tsx'
import { equipmentAtCustoms } from './equipment/equipment-at-customs.tsx'
import { equipmentContracted } from './equipment/equipment-contracted.tsx'
import { equipmentInstalled } from './equipment/equipment-installed.tsx'
import { equipmentReceived } from './equipment/equipment-received.tsx'
import { equipmentShipped } from './equipment/equipment-shipped.tsx'
import { handoverSigned } from './equipment/handover-signed.tsx'
import { inspectionRecorded } from './equipment/inspection-recorded.tsx'
import { specificationSignedOff } from './equipment/specification-signed-off.tsx'
import { specificationToSignOff } from './equipment/specification-to-sign-off.tsx'
import type { FactName } from './facts.ts'
import { deliveryFailed } from './need/delivery-failed.tsx'
import { deliveryOpened } from './need/delivery-opened.tsx'
import { needDelivered } from './need/need-delivered.tsx'
import { needEvaluated } from './need/need-evaluated.tsx'
import { needHeld } from './need/need-held.tsx'
import { needMetByPartner } from './need/need-met-by-partner.tsx'
import { needReferred } from './need/need-referred.tsx'
import { needReleased } from './need/need-released.tsx'
import { needWithdrawn } from './need/need-withdrawn.tsx'
import { offerConfirmed } from './need/offer-confirmed.tsx'
import { offerDeclined } from './need/offer-declined.tsx'
import { offerLapsed } from './need/offer-lapsed.tsx'
import { offerMade } from './need/offer-made.tsx'
import { offerRefused } from './need/offer-refused.tsx'
import { offerToAnswer } from './need/offer-to-answer.tsx'
import { offerUnanswered } from './need/offer-unanswered.tsx'
import { partnerRefused } from './need/partner-refused.tsx'
import { clarificationAnswered } from './request/clarification-answered.tsx'
import { clarificationReminder } from './request/clarification-reminder.tsx'
import { clarificationRequested } from './request/clarification-requested.tsx'
import { closureRequested } from './request/closure-requested.tsx'
import { decisionsMade } from './request/decisions-made.tsx'
import { decisionsReturned } from './request/decisions-returned.tsx'
import { decisionsToApprove } from './request/decisions-to-approve.tsx'
import { dueDiligenceDecided } from './request/due-diligence-decided.tsx'
import { dueDiligenceOpened } from './request/due-diligence-opened.tsx'
import { endorsementRequested } from './request/endorsement-requested.tsx'
import { endorsementSent } from './request/endorsement-sent.tsx'
import { identityRejected } from './request/identity-rejected.tsx'
import { requestAcknowledged } from './request/request-acknowledged.tsx'
import { requestAssigned } from './request/request-assigned.tsx'
import { requestClosed } from './request/request-closed.tsx'
import { requestDormant } from './request/request-dormant.tsx'
import { requestLapsed } from './request/request-lapsed.tsx'
import { requestRecalled } from './request/request-recalled.tsx'
import { requestReceived } from './request/request-received.tsx'
import { requestResumed } from './request/request-resumed.tsx'
import { requestToAcknowledge } from './request/request-to-acknowledge.tsx'
import { requestWithdrawn } from './request/request-withdrawn.tsx'
import { returnedForCorrection } from './request/returned-for-correction.tsx'
import { screeningPassed } from './request/screening-passed.tsx'
import type { EmailName, EmailTemplate } from './template.ts'
import { certificatesReady } from './training/certificates-ready.tsx'
import { learningEvaluated } from './training/learning-evaluated.tsx'
import { nominationsCalled } from './training/nominations-called.tsx'
import { nominationsReceived } from './training/nominations-received.tsx'
import { participantsConfirmed } from './training/participants-confirmed.tsx'
import { receiptConfirmed } from './training/receipt-confirmed.tsx'
import { trainingHeld } from './training/training-held.tsx'
import { trainingStarted } from './training/training-started.tsx'

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
	clarificationReminder,
	requestDormant,
	requestResumed,
	requestLapsed,
	screeningPassed,
	dueDiligenceOpened,
	dueDiligenceDecided,
	decisionsToApprove,
	decisionsReturned,
	decisionsMade,
	requestWithdrawn,
	closureRequested,
	requestClosed,
	offerToAnswer,
	offerRefused,
	offerUnanswered,
	offerMade,
	offerConfirmed,
	offerDeclined,
	offerLapsed,
	needHeld,
	needReleased,
	needReferred,
	needMetByPartner,
	partnerRefused,
	needWithdrawn,
	needDelivered,
	needEvaluated,
	deliveryOpened,
	deliveryFailed,
	nominationsCalled,
	nominationsReceived,
	participantsConfirmed,
	trainingStarted,
	trainingHeld,
	learningEvaluated,
	certificatesReady,
	specificationToSignOff,
	specificationSignedOff,
	equipmentContracted,
	equipmentShipped,
	equipmentAtCustoms,
	equipmentReceived,
	inspectionRecorded,
	handoverSigned,
	equipmentInstalled,
	checkRecorded,
	termsToAgree,
	termsAgreed,
	draftShared,
	draftReturned,
	finalAccepted,
	followUpStarted,
	receiptConfirmed,
	deliveryClosed,
	invitation,
} satisfies Record<EmailName, EmailTemplate<unknown>>

/** The facts that a template has a place for. */
export const acceptedFacts = (name: EmailName): readonly FactName[] => registry[name].facts
