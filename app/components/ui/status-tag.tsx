import { useSay } from '#app/i18n/use-say.ts'
import type { Words } from '#app/i18n/words.ts'
import { namesOf } from '#workflows/names.ts'
import styles from './status-tag.module.css'

type StatusWords = Words['status']
export type Tone = 'rest' | 'wait' | 'move' | 'good' | 'stop'

const tones = {
	request: {
		draft: 'rest',
		awaitingEndorsement: 'wait',
		submitted: 'move',
		screening: 'move',
		review: 'move',
		approval: 'move',
		clarification: 'wait',
		clearance: 'wait',
		dormant: 'wait',
		active: 'move',
		awaitingClosure: 'wait',
		closed: 'good',
		declined: 'stop',
		withdrawn: 'rest',
	},
	need: {
		notSubmitted: 'rest',
		pending: 'rest',
		accepted: 'move',
		declineProposed: 'move',
		waitlisted: 'wait',
		proposed: 'move',
		reserved: 'wait',
		confirmed: 'move',
		startReview: 'wait',
		delivering: 'move',
		delivered: 'good',
		evaluated: 'good',
		onHold: 'wait',
		referred: 'wait',
		metByPartner: 'good',
		declined: 'stop',
		reconsidering: 'move',
		withdrawn: 'rest',
	},
	programme: { draft: 'rest', open: 'good', full: 'wait', closed: 'rest' },
	notice: {
		queued: 'move',
		sent: 'good',
		parked: 'stop',
		deferred: 'wait',
		bounced: 'stop',
		suppressed: 'rest',
	},
	report: {
		draft: 'rest',
		submitted: 'wait',
		approved: 'good',
		published: 'good',
		withdrawn: 'rest',
	},
	practice: {
		draft: 'rest',
		proposed: 'wait',
		consented: 'wait',
		published: 'good',
		rejected: 'stop',
		withdrawn: 'rest',
	},
	dueDiligence: { notNeeded: 'rest', open: 'wait', assessed: 'wait', cleared: 'good', refused: 'stop' },
} satisfies { [Kind in keyof StatusWords]?: Record<keyof StatusWords[Kind], Tone> }

/** The statuses of a need in the order in which it passes through them. */
export const needStatuses = namesOf(tones.need)

/** In all other statuses a delivery is in progress. */
const deliveryTones: Partial<Record<keyof StatusWords['delivery'], Tone>> = {
	postponed: 'wait',
	customsHeld: 'wait',
	rejectedLines: 'wait',
	lostOrDamaged: 'stop',
	changeRequested: 'wait',
	misuseReported: 'stop',
	stopped: 'wait',
	closed: 'good',
	failed: 'stop',
	cancelled: 'stop',
	seatsReleased: 'stop',
}

type Kind = keyof typeof tones | 'delivery'
export type Status = { [Name in Kind]: { kind: Name; status: keyof StatusWords[Name] } }[Kind]

/** A status as a row has it, for the tag. */
export const statusOf = (kind: Kind, status: string) =>
	// The column of a row holds only statuses of its chart.
	({ kind, status }) as Status

/** Statuses whose shape is not that of their tone: decided and under way, paused, and ended without a result. */
const shapes: Partial<Record<string, 'way' | 'pause' | 'end'>> = {
	'request.active': 'way',
	'request.dormant': 'pause',
	'request.withdrawn': 'end',
	'need.delivering': 'way',
	'need.onHold': 'pause',
	'need.withdrawn': 'end',
	'delivery.postponed': 'pause',
	'delivery.stopped': 'pause',
}

/** A status in words; shape and colour only repeat them. */
export function StatusTag(status: Status) {
	const t = useSay('status')
	const key = `${status.kind}.${status.status}`
	return (
		<span className={styles.tag} data-tone={toneOf(status)} data-shape={shapes[key]}>
			{t(key)}
		</span>
	)
}

/** The tone of a status: how far it is from its end, and who acts. */
export function toneOf({ kind, status }: Status): Tone {
	if (kind === 'delivery') return deliveryTones[status] ?? 'move'
	const known: Record<string, Tone> = tones[kind]
	return known[status] ?? 'rest'
}
