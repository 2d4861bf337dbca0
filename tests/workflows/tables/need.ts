import type { NeedEvent } from '#workflows/need/events.ts'
import { readTable } from './read-table.ts'

export const contexts = { usual: { quantity: null }, offered: { quantity: 20 } }

const reason = 'The unit was merged with another one.'
const note = 'By letter of 3 March.'

export const samples = {
	accept: { type: 'accept', reason },
	decline: { type: 'decline', reasonCode: 'OUTSIDE_MANDATE', reason },
	refer: { type: 'refer', reason },
	hold: { type: 'hold', reasonCode: 'NO_FUNDING', reason },
	proposeProgramme: { type: 'proposeProgramme', programmeId: 'programme-1' },
	acceptOffer: { type: 'acceptOffer', quantity: 20, note: '' },
	refuseOffer: { type: 'refuseOffer', reason },
	offerUnanswered: { type: 'offerUnanswered' },
	confirmOffer: { type: 'confirmOffer' },
	declineOffer: { type: 'declineOffer', reason },
	offerLapsed: { type: 'offerLapsed' },
	start: { type: 'start' },
	deliveryFailed: { type: 'deliveryFailed', reason },
	complete: { type: 'complete' },
	evaluate: { type: 'evaluate' },
	holdNeed: { type: 'holdNeed', reasonCode: 'SECURITY_OR_ACCESS', reason },
	releaseHold: { type: 'releaseHold' },
	referToPartner: { type: 'referToPartner', partner: 'A regional training centre', reason },
	partnerTakes: { type: 'partnerTakes', note },
	partnerRefuses: { type: 'partnerRefuses', note },
	withdrawNeed: { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note },
	requestWithdrawn: { type: 'requestWithdrawn' },
} satisfies Record<string, NeedEvent>

export const table = readTable(`
pending | accept | accepted | system | | |
pending | decline | declined | system | | |
pending | refer | referred | system | | |
pending | hold | onHold | system | | |
accepted | proposeProgramme | proposed | caseOfficer | assignedOfficer | manager:offerToAnswer | bindProgramme startOfferTimer
proposed | acceptOffer | reserved | programmeManager | ownProgramme dueDiligenceDone | drafter+focalPoints:offerMade | holdCapacity startConfirmationTimer
proposed | refuseOffer | accepted | programmeManager | ownProgramme | officer:offerRefused | unbindProgramme
proposed | offerUnanswered | accepted | system | | officer+manager:offerUnanswered | unbindProgramme
reserved@offered | confirmOffer | confirmed | focalPoint | | manager+drafter+officer:offerConfirmed | confirmCapacity openDelivery
reserved@offered | declineOffer | accepted | focalPoint | | manager+officer:offerDeclined | releaseCapacity unbindProgramme
reserved@offered | offerLapsed | accepted | system | | drafter+focalPoints+manager+officer:offerLapsed | releaseCapacity unbindProgramme
confirmed@offered | start | delivering | system | | |
confirmed@offered delivering@offered | deliveryFailed | accepted | system | | drafter+focalPoints+officer:deliveryFailed | releaseCapacity unbindProgramme
delivering@offered | complete | delivered | system | | drafter+focalPoints+officer:needDelivered |
delivered@offered | evaluate | evaluated | system | | drafter+focalPoints:needEvaluated | closeWhenAllEnded
accepted | holdNeed | onHold | caseOfficer | assignedOfficer | drafter+focalPoints:needHeld |
onHold | releaseHold | accepted | caseOfficer | assignedOfficer | drafter+focalPoints:needReleased |
accepted onHold | referToPartner | referred | caseOfficer | assignedOfficer partnersConsented | drafter+focalPoints:needReferred |
referred | partnerTakes | metByPartner | caseOfficer | assignedOfficer | drafter+focalPoints:needMetByPartner | closeWhenAllEnded
referred | partnerRefuses | accepted | caseOfficer | assignedOfficer | drafter+focalPoints:partnerRefused |
pending accepted proposed reserved@offered onHold referred | withdrawNeed | withdrawn | focalPoint | | officer+manager:needWithdrawn | releaseCapacity closeWhenAllEnded
pending accepted proposed reserved@offered confirmed@offered onHold referred | requestWithdrawn | withdrawn | system | | manager:needWithdrawn | releaseCapacity
`)
