import type { Kind } from '#workflows/vocabulary.ts'
import type { Activity, Measured, Publisher, Result } from './activity.ts'
import { countryCode } from './codes/places.ts'
import type { DeliveryFacts, ProgrammeFacts } from './read-facts.server.ts'

const SMALLEST = 5
type Count = { sex: string; n: number }

/**
 * The counts by sex that can be published beside their total: one below 5 is left out, and with it as many others, the
 * smallest first, as are needed so that the total does not tell it. Zero can be published.
 */
export function publishedCounts(counts: readonly Count[]): Count[] {
	const filled = counts.filter(({ n }) => n > 0).sort((one, other) => one.n - other.n)
	const hidden = filled.filter(({ n }) => n < SMALLEST)
	if (hidden.length === 0) return counts.filter(({ n }) => n > 0)
	const left = filled.slice(hidden.length)
	const sum = () => hidden.reduce((all, { n }) => all + n, 0)
	while (left.length > 0 && (hidden.length < 2 || sum() < SMALLEST)) {
		const next = left.shift()
		if (next) hidden.push(next)
	}
	return left
}

/** Whether a total of persons can be published. */
const isPublishedTotal = (total: number) => total === 0 || total >= SMALLEST

const finished = new Set(['closed'])
const called = new Set(['cancelled', 'failed', 'seatsReleased'])
const suspended = new Set(['postponed', 'customsHeld', 'misuseReported'])
const planned = new Set([
	'planning',
	'nominating',
	'nominated',
	'participantsConfirmed',
	'specification',
	'specified',
	'terms',
])

/** 1 pipeline, 2 implementation, 4 closed, 5 cancelled, 6 suspended. */
function statusOf(status: string): string {
	if (finished.has(status)) return '4'
	if (called.has(status)) return '5'
	if (suspended.has(status)) return '6'
	return planned.has(status) ? '1' : '2'
}

const counted: Record<Kind, string> = {
	training: 'Participants trained',
	equipment: 'Items handed over',
	advisory: 'Days of expert advice',
}

/** A result needs the quantity that was agreed; counts of persons below 5 are not published. */
function resultOf(delivery: DeliveryFacts, kind: Kind, to: string): Result[] {
	if (delivery.quantity === null) return []
	const from = delivery.openedOn
	return [
		{
			title: [{ language: 'en', text: counted[kind] }],
			baseline: { year: Number(from.slice(0, 4)), value: 0 },
			from,
			to: to < from ? from : to,
			target: { value: delivery.quantity },
			actual: kind === 'training' ? learnersOf(delivery) : reachedOf(delivery),
		},
	]
}

const reachedOf = ({ reached }: DeliveryFacts): Measured[] => (reached === null ? [] : [{ value: reached }])

function learnersOf({ learners }: DeliveryFacts): Measured[] {
	const total = learners.reduce((all, { n }) => all + n, 0)
	if (total === 0 || !isPublishedTotal(total)) return []
	return [{ value: total }, ...publishedCounts(learners).map(({ sex, n }) => ({ value: n, sex }))]
}

/**
 * A delivery in one State: where, in what status, what was paid and what it came to. Its texts are those of the
 * programme and the name of the State; an expense in the future is not stated yet.
 */
export function composeDelivery(
	delivery: DeliveryFacts,
	programme: Activity,
	{ kind, to }: ProgrammeFacts,
	{ name }: Publisher,
	today: string,
): Activity {
	const { openedOn, stateNames, spent } = delivery
	const own = programme.participants.filter(({ role }) => role !== '1')
	return {
		...programme,
		id: `${programme.id}-${delivery.id}`,
		hierarchy: 2,
		updatedAt: delivery.updatedAt,
		title: programme.title.map(({ language, text }) => ({
			language,
			text: `${text} (${stateNames[language] ?? stateNames.en ?? delivery.stateIso3})`,
		})),
		participants: own,
		status: statusOf(delivery.status),
		dates: [
			{ type: '1', day: openedOn },
			{ type: '2', day: openedOn },
		],
		places: [{ code: countryCode(delivery.stateIso3) ?? delivery.stateIso3 }],
		budgets: [],
		transactions: spent
			.filter(({ day }) => day <= today)
			.map((expense) => ({ type: '4', ...expense, valueDate: expense.day, provider: name[0]?.text ?? '' })),
		related: [{ type: '1', id: programme.id }],
		results: resultOf(delivery, kind, to),
	}
}
