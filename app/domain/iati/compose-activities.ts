import { languages } from '#workflows/languages.ts'
import type {
	Activity,
	Budget,
	Narratives,
	Organisation,
	Publisher,
	RecipientPlace,
	Tag,
} from './activity.ts'
import { anywhere, countryCode, regionCode } from './codes/places.ts'
import { type ActivityWords, composeDelivery, flowTo } from './compose-delivery.ts'
import type { ProgrammeFacts } from './read-facts.server.ts'

const DAY = 86_400_000
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY

/**
 * Divides an amount in whole units over the calendar years of a period, by their days. The parts add up to the amount,
 * and each is valued on its first day. Empty for a period that ends before it begins. `status`: 1 indicative, 2 committed.
 */
export function yearBudgets(
	from: string,
	to: string,
	amount: number,
	{ currency, status }: { currency?: string | undefined; status: string },
): Budget[] {
	const first = dayNumber(from)
	const days = dayNumber(to) - first + 1
	if (!(days > 0)) return []
	const budgets: Budget[] = []
	let given = 0
	for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
		const start = year === Number(from.slice(0, 4)) ? from : `${year}-01-01`
		const end = year === Number(to.slice(0, 4)) ? to : `${year}-12-31`
		// Rounded from the beginning of the period, so that nothing is lost between years.
		const until = Math.round((amount * (dayNumber(end) - first + 1)) / days)
		const part = { from: start, to: end, amount: until - given, valueDate: start, status }
		budgets.push(currency === undefined ? part : { ...part, currency })
		given = until
	}
	return budgets
}

/** Targets of the Sustainable Development Goals that all assistance of this product serves. */
const tags: Tag[] = [
	{ vocabulary: '3', code: '10.7', text: 'Orderly, safe, regular and responsible migration' },
	{
		vocabulary: '3',
		code: '16.a',
		text: 'Stronger national institutions to prevent violence and combat crime',
	},
]

/** Facilitation of orderly, safe, regular and responsible migration and mobility. */
const sectors = [{ vocabulary: '1', code: '15190' }]

/** The texts that exist, English first. */
const narratives = (texts: Record<string, string>): Narratives =>
	[...languages]
		.sort((one, other) => Number(other === 'en') - Number(one === 'en'))
		.flatMap((language) => {
			const text = texts[language]?.trim()
			return text ? [{ language, text }] : []
		})

/** Equal shares in hundredths that add up to 100, the last one with the remainder; none for a single place. */
function withShares(places: RecipientPlace[]): RecipientPlace[] {
	if (places.length <= 1) return places
	const share = Math.floor(10_000 / places.length)
	return places.map((place, at) => ({
		...place,
		percentage: (at < places.length - 1 ? share : 10_000 - share * (places.length - 1)) / 100,
	}))
}

/**
 * What a programme does not divide among its places is divided equally. A code that IATI does not know stays as it is,
 * so that the rules name it.
 */
function placesOf({ countries, regions }: ProgrammeFacts): RecipientPlace[] {
	const places = [
		...countries.map((iso3) => ({ code: countryCode(iso3) ?? iso3 })),
		...regions.map((name) => ({ code: regionCode(name) ?? name, vocabulary: '2' })),
	]
	return places.length > 0 ? withShares(places) : [{ code: anywhere, vocabulary: '1' }]
}

/** A programme that is not closed when its funding has ended is being finalised; one that only begins is in its pipeline. */
function statusOf({ status, from, to }: ProgrammeFacts, today: string): string {
	if (status === 'closed') return '4'
	if (to < today) return '3'
	return from > today ? '1' : '2'
}

/** Planned is the period of funding; it begins with it, and ends when it is closed. */
function datesOf({ from, to, closedOn }: ProgrammeFacts, today: string) {
	const hasBegun = from <= today
	return [
		{ type: '1', day: from },
		...(hasBegun ? [{ type: '2', day: from }] : []),
		{ type: '3', day: to },
		...(hasBegun && closedOn !== null && closedOn >= from ? [{ type: '4', day: closedOn }] : []),
	]
}

/** What is given to recipients of official development assistance, to others, or undecided where it is both. */
function flowOf({ recipients }: ProgrammeFacts): string | undefined {
	const flows = new Set(recipients.map(flowTo))
	return flows.size > 1 ? undefined : ([...flows][0] ?? '10')
}

/** A budget is committed as far as donors have given it. */
function budgetsOf({ budget, contributions, from, to, currency }: ProgrammeFacts): Budget[] {
	if (budget === null) return []
	const given = contributions.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
	return yearBudgets(from, to, budget, {
		currency: currency ?? undefined,
		status: given >= budget ? '2' : '1',
	})
}

/** A donor with its identifier and type, where an administrator has entered them. */
function funderOf(name: string, { funders }: Publisher): Organisation {
	const known = funders.find(({ donor }) => donor === name)
	return { name, ...(known?.ref && { ref: known.ref }), ...(known && { type: known.type }) }
}

const asOrganisation = ({ name, identifier, type }: Publisher): Organisation => ({
	name: name[0]?.text ?? '',
	ref: identifier,
	type,
})

const MULTILATERAL = '40'

/** The programme itself: it holds the budget and what donors have committed, which is dated by the start of funding. */
function composeProgramme(programme: ProgrammeFacts, publisher: Publisher, today: string): Activity {
	const { contributions, from } = programme
	const [currency, flow] = [programme.currency ?? undefined, flowOf(programme)]
	const money = currency === undefined ? {} : { currency }
	return {
		id: identifierOf(programme, publisher),
		programmeId: programme.id,
		hierarchy: 1,
		updatedAt: programme.updatedAt,
		title: narratives(programme.titles),
		description: narratives(programme.summary),
		participants: [
			...contributions.map(({ donor }) => ({ role: '1', ...funderOf(donor, publisher) })),
			...['2', '4'].map((role) => ({ role, ...asOrganisation(publisher) })),
		],
		status: statusOf(programme, today),
		dates: datesOf(programme, today),
		places: placesOf(programme),
		sectors,
		tags,
		markers: [],
		defaults: {
			collaboration: publisher.type === MULTILATERAL ? '4' : '1',
			...(flow && { flow }),
			finance: '110',
			aid: programme.kind === 'equipment' ? 'C01' : 'D02',
			tied: '5',
		},
		budgets: budgetsOf(programme),
		transactions: contributions.flatMap(({ donor, amount }) =>
			amount === null || from > today
				? []
				: [
						{
							type: '11',
							day: from,
							valueDate: from,
							amount,
							provider: funderOf(donor, publisher),
							receiver: asOrganisation(publisher),
							...money,
						},
					],
		),
		related: [],
		results: [],
	}
}

const identifierOf = ({ iatiId, code }: ProgrammeFacts, { identifier }: Publisher) =>
	iatiId ?? `${identifier}-${code}`

/**
 * The activities of programmes and of their deliveries, each delivery beneath its programme. Budgets and what comes in
 * belong to the programme, commitments and results to the delivery, so that nothing is counted twice. Drafts and
 * programmes without a donor are left out.
 */
export function composeActivities(
	programmes: readonly ProgrammeFacts[],
	publisher: Publisher,
	words: ActivityWords,
	now: string,
) {
	const today = now.slice(0, 10)
	return programmes
		.filter(({ status, contributions }) => status !== 'draft' && contributions.length > 0)
		.flatMap((facts) => {
			const programme = composeProgramme(facts, publisher, today)
			const deliveries = facts.deliveries.map((delivery) =>
				composeDelivery(delivery, { programme, facts, publisher, words, today }),
			)
			const related = deliveries.map(({ id }) => ({ type: '2', id }))
			return [{ ...programme, related }, ...deliveries]
		})
}
