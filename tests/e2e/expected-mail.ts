import type { Kind } from '#workflows/vocabulary.ts'
import { type CastRole, cast, secondTriage } from './walk-data.ts'

const state: CastRole[] = ['drafter', 'focalPoint']

/** The address of the mission in the list of UNODC. */
const listedMission = 'office@gha.mission.example'

type ExpectedNotice = [notice: string, ...parts: (CastRole | 'secondTriage' | 'missionAddress')[]]

const filed: ExpectedNotice[] = [
	['endorsementRequested', 'focalPoint'],
	['returnedForCorrection', 'drafter'],
	['endorsementRequested', 'focalPoint'],
	['requestReceived', ...state, 'mission', 'missionAddress'],
	['requestToAcknowledge', 'triage', 'secondTriage'],
]
const reviewed: ExpectedNotice[] = [
	['requestAcknowledged', ...state],
	['requestAssigned', 'officer'],
	['clarificationRequested', ...state],
	['clarificationAnswered', 'officer', 'drafter'],
	['screeningPassed', ...state],
	['dueDiligenceOpened', 'dueDiligence'],
	['dueDiligenceToDecide', 'approver'],
	['dueDiligenceDecided', 'dueDiligence', 'officer'],
	['decisionsToApprove', 'approver', 'triage', 'secondTriage'],
	['decisionsMade', ...state, 'mission', 'missionAddress'],
	['needsAccepted', 'manager'],
]
const matched: ExpectedNotice[] = [
	['offerToAnswer', 'manager'],
	['offerMade', ...state],
	['offerConfirmed', 'manager', 'drafter', 'officer'],
	['needDelivered', ...state, 'officer'],
	['needEvaluated', ...state],
	['deliveryClosed', 'officer'],
]
const delivered: Record<Kind, ExpectedNotice[]> = {
	training: [
		['nominationsCalled', ...state, 'officer'],
		['nominationsReceived', 'manager'],
		['participantsConfirmed', ...state, 'officer'],
		['trainingStarted', ...state],
		['trainingHeld', ...state, 'officer'],
		['learningEvaluated', 'focalPoint'],
		['certificatesReady', ...state, 'officer'],
		['receiptConfirmed', 'manager'],
	],
	equipment: [
		['specificationToSignOff', ...state, 'officer'],
		['specificationSignedOff', 'manager'],
		['equipmentContracted', ...state, 'officer'],
		['equipmentShipped', ...state, 'officer'],
		['equipmentAtCustoms', ...state, 'officer'],
		['equipmentReceived', 'manager', 'officer'],
		['inspectionRecorded', ...state, 'officer'],
		['handoverToSign', ...state, 'officer'],
		['handoverSigned', 'drafter', 'manager', 'officer'],
		['equipmentInstalled', ...state],
		['checkRecorded', ...state, 'officer'],
		['checkRecorded', ...state, 'officer'],
	],
	advisory: [
		['termsToAgree', ...state, 'officer'],
		['termsAgreed', 'manager'],
		['draftShared', ...state],
		['draftReturned', 'manager'],
		['draftShared', ...state],
		['finalAccepted', 'manager'],
		['followUpStarted', ...state, 'officer'],
	],
}
const closed: ExpectedNotice[] = [
	['closureRequested', 'focalPoint', 'officer'],
	['requestClosed', 'drafter', 'officer', 'manager', 'mission', 'missionAddress'],
]

/**
 * Every e-mail of one walk, as `notice address language`, sorted and complete, each once. Nobody receives one about a
 * step of their own.
 */
export function expectedMail(language: string, kind: Kind): string[] {
	const told = [...filed, ...reviewed, ...matched, ...delivered[kind], ...closed]
	return told
		.flatMap(([notice, ...parts]) =>
			parts.map((part) =>
				part === 'secondTriage'
					? `${notice} ${secondTriage.email} ${secondTriage.language}`
					: `${notice} ${part === 'missionAddress' ? listedMission : cast[part]} ${language}`,
			),
		)
		.sort()
}
