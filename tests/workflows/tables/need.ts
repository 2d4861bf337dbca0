import type { NeedEvent } from '#workflows/need/events.ts'
import { readTable } from './read-table.ts'

const noOutcome = { stateEvaluated: false, computed: null, outcome: null }
const partlyMet = { computed: 'PARTLY_MET', outcome: 'PARTLY_MET' }

export const contexts = {
	usual: { quantity: null, reconsidered: false, ...noOutcome },
	offered: { quantity: 20, reconsidered: false, ...noOutcome },
	reconsidered: { quantity: null, reconsidered: true, ...noOutcome },
	partlyMet: { quantity: 20, reconsidered: false, stateEvaluated: true, ...partlyMet },
	departed: { quantity: 20, reconsidered: false, stateEvaluated: true, ...partlyMet, outcome: 'NOT_MET' },
}

const reason = 'The unit was merged with another one.'
const note = 'By letter of 3 March.'
const seats = { code: 'seatsCertified', verdict: 'full', reached: 20, agreed: 20 } as const
const computed = { outcome: 'FULLY_MET' as const, reasons: [seats] }

export const samples = {
	accept: { type: 'accept', reason },
	decline: { type: 'decline', reasonCode: 'OUTSIDE_MANDATE', reason },
	refer: { type: 'refer', reason },
	hold: { type: 'hold', reasonCode: 'NO_FUNDING', reason },
	reopenNeed: { type: 'reopenNeed' },
	splitOff: { type: 'splitOff', fromNeedId: 'need-1' },
	proposeDecline: { type: 'proposeDecline', reasonCode: 'NOT_FEASIBLE', reason },
	approveDecline: { type: 'approveDecline' },
	returnDecline: { type: 'returnDecline', note },
	askReconsideration: { type: 'askReconsideration', reason },
	upholdDecline: { type: 'upholdDecline', reason },
	overturnDecline: { type: 'overturnDecline', reason },
	reportSearch: { type: 'reportSearch' },
	waitlist: { type: 'waitlist', programmeId: 'programme-1' },
	promote: { type: 'promote', programmeId: 'programme-1' },
	leaveWaitlist: { type: 'leaveWaitlist', reason },
	waitlistClosed: { type: 'waitlistClosed' },
	proposeProgramme: { type: 'proposeProgramme', programmeId: 'programme-1' },
	allocate: { type: 'allocate', programmeId: 'programme-1', quantity: 12, runId: 'run-1' },
	acceptOffer: { type: 'acceptOffer', quantity: 20, note: '' },
	offerPart: { type: 'offerPart', quantity: 12, reason },
	refuseOffer: { type: 'refuseOffer', reason },
	offerUnanswered: { type: 'offerUnanswered' },
	confirmOffer: { type: 'confirmOffer' },
	declineOffer: { type: 'declineOffer', reason },
	offerLapsed: { type: 'offerLapsed' },
	startOverdue: { type: 'startOverdue' },
	allowStart: { type: 'allowStart', reason },
	endConfirmation: { type: 'endConfirmation', reason },
	start: { type: 'start' },
	deliveryFailed: { type: 'deliveryFailed', reason },
	complete: { type: 'complete' },
	evaluate: { type: 'evaluate', ...computed },
	giveEvaluation: { type: 'giveEvaluation', useful: 'MOSTLY', comment: 'The tests were too short.' },
	reviewOutcome: { type: 'reviewOutcome', ...computed },
	setOutcome: { type: 'setOutcome', outcome: 'NOT_MET', reason },
	changeUrgency: { type: 'changeUrgency', urgency: 'U1', reason },
	holdNeed: { type: 'holdNeed', reasonCode: 'SECURITY_OR_ACCESS', reason },
	releaseHold: { type: 'releaseHold' },
	reviewHold: { type: 'reviewHold' },
	stillNeeded: { type: 'stillNeeded', note: '' },
	noLongerNeeded: { type: 'noLongerNeeded', reasonCode: 'MET_NATIONALLY', note },
	referToPartner: { type: 'referToPartner', partnerId: 'partner', partner: '', reason },
	partnerTakes: { type: 'partnerTakes', note },
	partnerReportDue: { type: 'partnerReportDue' },
	referralStopped: { type: 'referralStopped' },
	partnerRefuses: { type: 'partnerRefuses', note },
	withdrawNeed: { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note },
	requestWithdrawn: { type: 'requestWithdrawn' },
} satisfies Record<string, NeedEvent>

export const table = readTable(`
pending | accept | accepted | system | | | startSearchTimer
pending | decline | declined | system | | |
pending | refer | referred | system | | | startPartnerTimer
pending | hold | onHold | system | | | startHoldTimer
pending | splitOff | accepted | system | | | startSearchTimer
accepted | proposeProgramme | proposed | caseOfficer | assignedOfficer notRecused | manager:offerToAnswer | bindProgramme startOfferTimer
accepted | reportSearch | = | system | | drafter+focalPoints:stillSeekingMatch | startSearchAgainTimer
accepted | waitlist | waitlisted | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:needWaitlisted | joinWaitlist startWaitlistTimer
waitlisted | promote | proposed | system | | manager:offerToAnswer | bindProgramme leaveWaitlist startOfferTimer
accepted | allocate | proposed | system | | manager:offerToAnswer | bindProgramme startOfferTimer
waitlisted | allocate | proposed | system | | manager:offerToAnswer | bindProgramme leaveWaitlist startOfferTimer
waitlisted | leaveWaitlist | accepted | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:waitlistLeft | leaveWaitlist startSearchTimer
waitlisted | waitlistClosed | accepted | system | | drafter+focalPoints+officer:waitlistLeft | leaveWaitlist startSearchTimer
accepted | proposeDecline | declineProposed | caseOfficer | assignedOfficer notRecused | approvers+triage:declineToApprove | saveDecliner
declineProposed | approveDecline | declined | triageOfficer headquartersApprover | notTheDecliner notRecused | drafter+focalPoints+mission+missionAddress:needDeclined | saveDecliner closeWhenAllEnded
declineProposed | returnDecline | accepted | triageOfficer headquartersApprover | notTheDecliner notRecused | officer:declineReturned | startSearchTimer
declined | askReconsideration | reconsidering | focalPoint | stillReconsiderable | triage+approvers:reconsiderationAsked | resumeRequest
reconsidering@reconsidered | upholdDecline | declined | triageOfficer headquartersApprover | notTheDecliner notRecused | drafter+focalPoints:declineUpheld | closeWhenAllEnded
reconsidering@reconsidered | overturnDecline | accepted | triageOfficer headquartersApprover | notTheDecliner notRecused | drafter+focalPoints+officer:declineOverturned | startSearchTimer
proposed | acceptOffer | reserved | programmeManager | ownProgramme dueDiligenceDone notRecused | drafter+focalPoints:offerMade | reserveCapacity startConfirmationTimer
proposed | offerPart | reserved | programmeManager | ownProgramme dueDiligenceDone notRecused | drafter+focalPoints:offerMadeInPart | splitNeed reserveCapacity startConfirmationTimer
proposed | refuseOffer | accepted | programmeManager | ownProgramme | officer:offerRefused | promoteNext unbindProgramme startSearchTimer
proposed | offerUnanswered | accepted | system | | officer+manager:offerUnanswered | promoteNext unbindProgramme startSearchTimer
reserved@offered | offerPart | = | programmeManager | ownProgramme dueDiligenceDone notRecused | drafter+focalPoints:offerMadeInPart | splitNeed reduceCapacity promoteNext
reserved@offered | confirmOffer | confirmed | focalPoint | | manager+drafter+officer:offerConfirmed | confirmCapacity openDelivery startBeginTimer
reserved@offered | declineOffer | accepted | focalPoint | | manager+officer:offerDeclined | releaseCapacity promoteNext unbindProgramme startSearchTimer
reserved@offered | offerLapsed | accepted | system | | drafter+focalPoints+manager+officer:offerLapsed | releaseCapacity promoteNext unbindProgramme startSearchTimer
confirmed@offered | start | delivering | system | | |
confirmed@offered | startOverdue | startReview | system | | approvers+manager:startOverdue |
startReview@offered | allowStart | confirmed | headquartersApprover | notRecused | manager+officer:startAllowed | startBeginTimer
startReview@offered | endConfirmation | accepted | headquartersApprover | notRecused | drafter+focalPoints+manager+officer:confirmationEnded | stopDelivery releaseCapacity promoteNext unbindProgramme startSearchTimer
confirmed@offered startReview@offered delivering@offered | deliveryFailed | accepted | system | | drafter+focalPoints+officer:deliveryFailed | releaseCapacity promoteNext unbindProgramme startSearchTimer
delivering@offered | complete | delivered | system | | drafter+focalPoints+officer:needDelivered |
delivered@offered | evaluate | evaluated | system | | drafter+focalPoints:needEvaluated | closeWhenAllEnded
pending accepted waitlisted proposed onHold | changeUrgency | = | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:urgencyChanged | saveUrgency
accepted | holdNeed | onHold | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:needHeld | startHoldTimer
waitlisted | holdNeed | onHold | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:needHeld | startHoldTimer leaveWaitlist
onHold | reviewHold | = | system | | drafter+focalPoints:holdReview | startHoldTimer
onHold | stillNeeded | = | drafter focalPoint | | officer:stillNeeded |
onHold | noLongerNeeded | withdrawn | focalPoint | | focalPoints:needWithdrawn officer+manager+drafter:needWithdrawn | releaseCapacity promoteNext leaveWaitlist informJoinedStates closeWhenAllEnded
onHold | releaseHold | accepted | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:needReleased | startSearchTimer
accepted onHold referred | referToPartner | referred | caseOfficer | assignedOfficer partnersConsented notRecused | drafter+focalPoints:needReferred partnerAddress:referralToPartner | startPartnerTimer
referred | partnerTakes | metByPartner | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:needMetByPartner | closeWhenAllEnded
referred | partnerRefuses | accepted | caseOfficer | assignedOfficer notRecused | drafter+focalPoints:partnerRefused | startSearchTimer
referred | referralStopped | accepted | system | | drafter+focalPoints+officer:referralStopped | startSearchTimer
referred | partnerReportDue | = | system | | officer:partnerReportDue | startPartnerTimer
pending accepted declineProposed waitlisted proposed reserved@offered onHold referred reconsidering@reconsidered | withdrawNeed | withdrawn | focalPoint | stillRecallable | officer+manager+drafter:needWithdrawn | releaseCapacity promoteNext leaveWaitlist informJoinedStates closeWhenAllEnded
confirmed@offered startReview@offered delivering@offered | withdrawNeed | withdrawn | focalPoint | stillRecallable | officer+manager+drafter:needWithdrawn | stopDelivery releaseCapacity promoteNext leaveWaitlist informJoinedStates closeWhenAllEnded
pending accepted declineProposed waitlisted proposed reserved@offered onHold referred reconsidering@reconsidered | requestWithdrawn | withdrawn | system | | manager:needWithdrawn | releaseCapacity promoteNext leaveWaitlist informJoinedStates
confirmed@offered startReview@offered delivering@offered | requestWithdrawn | withdrawn | system | | manager:needWithdrawn | stopDelivery releaseCapacity promoteNext leaveWaitlist informJoinedStates
delivered@offered | giveEvaluation | = | focalPoint | beforeClosure | officer+manager:evaluationGiven |
evaluated@offered evaluated@partlyMet evaluated@departed | giveEvaluation | = | focalPoint | beforeClosure | officer+manager:evaluationGiven | reviewOutcome
evaluated@offered evaluated@departed | reviewOutcome | = | system | | | reviewClosure
evaluated@partlyMet | reviewOutcome | = | system | | drafter+focalPoints+officer:outcomeChanged | reviewClosure
evaluated@offered evaluated@partlyMet | setOutcome | = | caseOfficer | assignedOfficer notRecused beforeClosure | drafter+focalPoints:outcomeChanged | reviewClosure
evaluated@offered metByPartner declined withdrawn | reopenNeed | pending | system | | | unbindProgramme
`)
