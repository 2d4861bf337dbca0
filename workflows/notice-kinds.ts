import type { NoticeName } from './notices.ts'

/**
 * What notices are about, for filters and preferences of their readers. `mandatory` are those that somebody must act
 * on, that state a right or a duty, or that concern the own account: they go at once and cannot be switched off
 * (domain.md 3.4).
 */
export const noticeKinds = [
	'mandatory',
	'progress',
	'delivery',
	'messages',
	'reminders',
	'office',
	'seals',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
export type OptionalKind = Exclude<NoticeKind, 'mandatory'>
export const optionalKinds = noticeKinds.filter((kind): kind is OptionalKind => kind !== 'mandatory')

const optional: Record<OptionalKind, readonly NoticeName[]> = {
	// How a request and its needs get on, where nobody waits for the reader.
	progress: [
		'endorsementSent',
		'requestAcknowledged',
		'requestResumed',
		'screeningPassed',
		'officerChanged',
		'needWaitlisted',
		'waitlistLeft',
		'needHeld',
		'needReleased',
		'needReferred',
		'needMetByPartner',
		'stillSeekingMatch',
		'offerConfirmed',
		'sharingChanged',
	],
	delivery: [
		'deliveryOpened',
		'participantsConfirmed',
		'trainingStarted',
		'trainingHeld',
		'learningEvaluated',
		'specificationSignedOff',
		'equipmentContracted',
		'equipmentShipped',
		'customsReleased',
		'inspectionRecorded',
		'linesAccepted',
		'replacementShipped',
		'lossSettled',
		'changeDecided',
		'equipmentInstalled',
		'checkRecorded',
		'termsAgreed',
		'draftShared',
		'finalAccepted',
		'receiptConfirmed',
		'followUpStarted',
		'needDelivered',
		'needEvaluated',
	],
	messages: ['messageReceived', 'mentioned'],
	reminders: ['clockReminder', 'nominationsReminder', 'holdReview', 'draftIdle'],
	// Copies of what goes on, for officers and managers who do not have to act on it.
	office: [
		'clarificationAnswered',
		'offerDeclined',
		'offerLapsed',
		'nominationsReceived',
		'requestReassigned',
		'workHandedOver',
	],
	// A letter with a file of its own: at once or not at all.
	seals: ['auditSeal'],
}

const kinds = new Map(
	Object.entries(optional).flatMap(([kind, names]) => names.map((name) => [name, kind as NoticeKind])),
)

/** The kind of a notice. */
export const kindOf = (notice: NoticeName | 'invitation'): NoticeKind =>
	(notice !== 'invitation' && kinds.get(notice)) || 'mandatory'

/** How soon each kind may come; what carries a file cannot be summed up. */
export const cadencesOf = (kind: OptionalKind) =>
	kind === 'seals' ? (['atOnce', 'off'] as const) : (['atOnce', 'daily', 'weekly', 'off'] as const)
