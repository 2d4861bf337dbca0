import { plannedSpan } from '#workflows/delivery/plan.ts'
import { deliveryStatusFacts } from '#workflows/delivery/status-facts.ts'
import type { Language } from '#workflows/languages.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import type { Activity, ActivityDate, Measured, Narratives, Publisher, Result } from './activity.ts'
import { countryCode } from './codes/places.ts'
import type { DeliveryFacts, ProgrammeFacts } from './read-facts.server.ts'

/** What a delivery is described by: its own facts and the title of its programme, in one language. */
type Described = { kind: Kind; state: string; quantity: number; day: string; programme: string }

/** The words of activities in one language. */
export type ActivityWords = (language: Language) => {
	description: (of: Described) => string
	/** What the results of a kind of assistance are counted in. */
	result: (kind: Kind) => string
}

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

/**
 * Planned days are those that the steps have stated, or the day of the agreement; actual ones those on which the delivery
 * began and was over. The end of one that never began is told by its status alone.
 */
function datesOf({ kind, status, steps, openedOn, begunOn, overOn }: DeliveryFacts): ActivityDate[] {
	const openedAt = new Date(`${openedOn}T00:00:00Z`)
	const planned = plannedSpan({ kind, status, record: steps, openedAt })
	// Equipment is under way from the agreement until it arrives.
	const from = kind === 'equipment' ? openedOn : (planned?.on ?? openedOn)
	const until = planned && planned.until >= from ? planned.until : null
	const ended = begunOn !== null && overOn !== null && overOn >= begunOn ? overOn : null
	const dates = [
		{ type: '1', day: from },
		{ type: '2', day: begunOn },
		{ type: '3', day: until },
		{ type: '4', day: ended },
	]
	return dates.flatMap(({ type, day }) => (day === null ? [] : [{ type, day }]))
}

/** The results that were agreed and what came of them, in the period of the delivery. */
function resultOf(delivery: DeliveryFacts, title: Narratives, until: string): Result[] {
	const { openedOn: from, quantity, kind } = delivery
	return [
		{
			title,
			baseline: { year: Number(from.slice(0, 4)), value: 0 },
			from,
			to: until < from ? from : until,
			target: { value: quantity },
			actual: kind === 'training' ? learnersOf(delivery) : reachedOf(delivery),
		},
	]
}

const reachedOf = ({ reached }: DeliveryFacts): Measured[] => (reached === null ? [] : [{ value: reached }])

/** Counts of persons below 5 are not published. */
function learnersOf({ learners }: DeliveryFacts): Measured[] {
	const total = (learners ?? []).reduce((all, { n }) => all + n, 0)
	if (total === 0 || !isPublishedTotal(total)) return []
	return [{ value: total }, ...publishedCounts(learners ?? []).map(({ sex, n }) => ({ value: n, sex }))]
}

/** Official development assistance, unless the list says that the State is none of its recipients. */
export const flowTo = (isRecipient: boolean | null) => (isRecipient === false ? '20' : '10')

type Surroundings = {
	/** The activity of its programme. */
	programme: Activity
	facts: ProgrammeFacts
	publisher: Publisher
	words: ActivityWords
	today: string
}

/**
 * A delivery in one State: where, from when to when, in what status, what was committed to it and what it came to. It is
 * described by its own facts, in the languages in which its programme has a title.
 */
export function composeDelivery(delivery: DeliveryFacts, surroundings: Surroundings): Activity {
	const { programme, facts, publisher, words, today } = surroundings
	const { stateIso3, stateNames, openedOn, quantity, kind } = delivery
	const nameIn = (language: Language) => stateNames[language] ?? stateNames.en ?? stateIso3
	const inAll = (textIn: (language: Language, title: string) => string): Narratives =>
		programme.title.map(({ language, text }) => ({ language, text: textIn(language, text) }))
	const dates = datesOf(delivery)
	const until = dates.findLast(({ type }) => type === '3' || type === '4')?.day ?? facts.to
	const [name] = publisher.name
	return {
		...programme,
		id: `${programme.id}-${delivery.id}`,
		hierarchy: 2,
		updatedAt: delivery.updatedAt,
		title: inAll((language, title) => `${title} (${nameIn(language)})`),
		description: inAll((language, title) =>
			words(language).description({
				kind,
				state: nameIn(language),
				quantity,
				day: openedOn,
				programme: title,
			}),
		),
		status: deliveryStatusFacts[delivery.status].activity,
		dates,
		places: [{ code: countryCode(stateIso3) ?? stateIso3 }],
		defaults: { ...programme.defaults, flow: flowTo(delivery.isRecipient) },
		budgets: [],
		transactions: (delivery.committed ?? [])
			.filter(({ day }) => day <= today)
			.map(({ day, amount }) => ({
				type: '2',
				day,
				amount,
				...(facts.currency && { currency: facts.currency }),
				valueDate: day,
				provider: { name: name?.text ?? '', ref: publisher.identifier, type: publisher.type },
			})),
		related: [{ type: '1', id: programme.id }],
		results: resultOf(
			delivery,
			inAll((language) => words(language).result(kind)),
			until,
		),
	}
}
