import { beforeAll, describe, expect, test } from 'vitest'
import { getMatching, type MatchingFilter } from '#app/domain/matching/get-matching.server.ts'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import { loader as openRequest } from '#app/routes/requests.$requestId._index/route.tsx'
import { loader as openThread } from '#app/routes/requests.$requestId.messages/route.tsx'
import { AskPanel } from '#app/routes/requests.$requestId.needs.$needId.matching/ask-panel.tsx'
import {
	filterFrom,
	pageAddress,
} from '#app/routes/requests.$requestId.needs.$needId.matching/filter-from.ts'
import { MatchingList } from '#app/routes/requests.$requestId.needs.$needId.matching/matching-list.tsx'
import { MatchingSummary } from '#app/routes/requests.$requestId.needs.$needId.matching/matching-summary.tsx'
import { states } from '#prisma/data/samples.ts'
import { render } from '#tests/components/render.tsx'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look, needsOf } from '#tests/support/steps.ts'
import { addProgramme, programmes, useWorld } from '#tests/support/world.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'

useWorld()

const MANY = 2000
const stateOf = (iso3: string) => states.filter((state) => state.iso3 === iso3)[0] ?? fail(iso3)
const fail = (what: string): never => {
	throw new Error(`There is no ${what}`)
}
let need: Awaited<ReturnType<typeof aNeed>>
let cookie: string
const listed = (filter: MatchingFilter = {}) => getMatching(office.officer, need.id, filter)
const idsOf = ({ programmes }: Awaited<ReturnType<typeof listed>>) => programmes.map(({ id }) => id)

/**
 * Copies the suitable programme, with better, worse and unsuitable variants; in batches, since transactions are limited
 * in time.
 */
async function fillCatalogue() {
	const model = await look((tx) => tx.programme.findUniqueOrThrow({ where: { id: programmes.training } }))
	const copies = Array.from({ length: MANY }, (_, at) => ({
		...model,
		id: `copy-${at}`,
		code: `COPY-${String(at).padStart(4, '0')}`,
		titles: { en: `Copy ${at}`, fr: at === 7 ? 'Un cours à part' : `Copie ${at}` },
		summary: {},
		contributions: [],
		countries: at % 10 === 0 ? [] : model.countries,
		status: at % 4 === 3 ? ('closed' as const) : ('open' as const),
		requiresTrainers: at % 4 === 2,
	}))
	for (let at = 0; at < MANY; at += 100)
		await look((tx) => tx.programme.createMany({ data: copies.slice(at, at + 100) }))
}

beforeAll(async () => {
	need = await aNeed({ kind: 'training' })
	await fillCatalogue()
	cookie = await cookieOf(office.officer)
})

describe('a catalogue of thousands', () => {
	test('is shown 25 at a time, the best first, each programme once', async () => {
		const [first, second] = [await listed(), await listed({ page: 2 })]
		expect([first.programmes.length, second.programmes.length]).toEqual([25, 25])
		expect(first.total).toBe(MANY + 4)
		expect(first.pages).toBe(Math.ceil((MANY + 4) / 25))
		expect(second.from).toBe(26)
		expect(idsOf(first).filter((id) => idsOf(second).includes(id))).toEqual([])
		const totals = [...first.programmes, ...second.programmes].map(({ fit }) => fit.total)
		expect(totals).toEqual(totals.toSorted((one, other) => other - one))
		expect(first.counts.doesNotFit).toBeGreaterThan(MANY / 4)
		expect(Object.values(first.counts).reduce((sum, count) => sum + count)).toBe(first.total)
	})

	test('ends with its last page, whatever page is asked for', async () => {
		const { page, pages, programmes: last, from } = await listed({ page: 10_000 })
		expect(page).toBe(pages)
		expect(from + last.length - 1).toBe(MANY + 4)
		expect(last.every(({ verdict }) => verdict === 'doesNotFit')).toBe(true)
	})

	test('is narrowed to a result and to a name, in the language of the reader', async () => {
		for (const verdict of verdicts) {
			const { programmes: found, total, counts } = await listed({ verdict })
			expect(found.every((each) => each.verdict === verdict)).toBe(true)
			expect(total).toBe(counts[verdict])
		}
		expect(idsOf(await listed({ text: 'copy-0042' }))).toEqual(['copy-42'])
		const inFrench = await getMatching(office.officer, need.id, { text: 'À PART' }, 'fr')
		expect(idsOf(inFrench)).toEqual(['copy-7'])
		expect((await listed({ text: '%' })).total).toBe(0)
	})

	test('keeps its filter from page to page', () => {
		const query = new URLSearchParams({ verdict: 'fits', text: ' b&w ', page: '3' })
		const filter = filterFrom(query)
		expect(filter).toEqual({ verdict: 'fits', text: 'b&w', page: 3 })
		expect(filterFrom(new URLSearchParams(pageAddress(filter, 4)))).toEqual({ ...filter, page: 4 })
		expect(filterFrom(new URLSearchParams('verdict=maybe&page=-1'))).toEqual({ page: 1 })
	})
})

test('the database adds up what is held: room, money, seats of a date, and neighbours', async () => {
	await addProgramme('priced', 'training', {
		budget: 90_000,
		costPerUnit: 500,
		currency: 'EUR',
		donors: ['donor.north', 'donor.south'],
		contributions: [
			{ donor: 'donor.south', amount: 40_000, earmark: 'Women first', excludedCountries: ['GHA'] },
		],
	})
	const day = (text: string) => new Date(text)
	const base = { programmeId: 'priced', needId: need.id, heldAt: new Date(), expiresAt: day('2090-01-01') }
	await look(async (tx) => {
		const dates = { startsOn: day('2030-05-06'), endsOn: day('2030-05-10') }
		await tx.cohort.create({
			data: { id: 'may', programmeId: 'priced', ...dates, place: 'Accra', seats: 30 },
		})
		const held = [
			{ stateIso3: 'GHA', quantity: 4, amount: 1_800, cohortId: 'may' },
			{ stateIso3: 'EGY', quantity: 6, cohortId: 'may' },
			{ stateIso3: 'EGY', quantity: 5 },
			{ stateIso3: 'GHA', quantity: 50, amount: 9_999, cohortId: 'may', releasedAt: new Date() },
		]
		await tx.reservation.createMany({ data: held.map((each) => ({ id: newId(), ...base, ...each })) })
	})
	const [facts, ...others] = await look((tx) => programmeFacts(askIn(tx), 'GHA', 'priced'))
	expect(others).toEqual([])
	expect(facts).toMatchObject({
		taken: 15,
		takenByState: 4,
		budget: 90_000,
		withNeighbours: false,
		promised: { GHA: 1_800, EGY: 11 * 500 },
		cohorts: [{ startsOn: '2030-05-06', endsOn: '2030-05-10', seats: 30, taken: 10 }],
		contributions: [
			{ donor: 'donor.south', amount: 40_000, excludedCountries: ['GHA'] },
			{ donor: 'donor.north', amount: null, excludedCountries: [] },
		],
		fundingFrom: '2020-01-01',
		topics: [],
		regions: [],
		odaOnly: false,
	})
	const { names, m49, region, subregion, treatyStatus } = stateOf('MLI')
	await look(async (tx) => {
		await tx.state.createMany({ data: { iso3: 'MLI', names, m49, region, subregion, treatyStatus } })
		await tx.reservation.create({ data: { id: newId(), ...base, stateIso3: 'MLI', quantity: 1 } })
	})
	const [fromNextDoor] = await look((tx) => programmeFacts(askIn(tx), 'GHA', 'priced'))
	expect(fromNextDoor?.withNeighbours).toBe(true)
	const { programmes: shown } = await listed({ text: 'priced' })
	expect(shown[0]?.earmarks).toEqual([{ donor: 'donor.south', earmark: 'Women first' }])
})

test('the rules read topics, level, ways and unsuitable days of what the State filed', async () => {
	const facts = await look((tx) => needFacts(askIn(tx), need.id))
	const row = await look((tx) => tx.need.findUniqueOrThrow({ where: { id: need.id } }))
	const { training, need: described } = row.answers as Record<string, Record<string, unknown>>
	expect(facts).toMatchObject({
		topics: training?.topics,
		level: training?.level,
		deliveryModes: training?.deliveryModes,
		unavailable: described?.unavailable ?? [],
		hasTrainers: null,
	})
	expect(facts.deliveryModes).not.toEqual([])
})

describe('the page', () => {
	test('opens each score into its parts, and each result into the finding of every rule', async () => {
		const view = await listed({ text: 'priced' })
		const html = render(<MatchingList {...view} filter={{}} />)
		const [shown] = view.programmes
		const parts = shown?.fit.parts ?? []
		expect(parts.reduce((sum, { share }) => sum + share, 0)).toBe(shown?.fit.total)
		expect(html).toContain(`Fit score: ${(shown?.fit.total ?? 0) / 100} of 100`)
		expect(html).toContain('Theme and topics')
		for (const { share } of parts) expect(html).toContain((share / 100).toFixed(2))
		expect(html).toContain('1 donor excludes the State; how much each donor gave is not recorded.')
		expect(html).toContain('Women first')
	})

	test('says that no programme can take the need apart from how much it matters, and what to do', async () => {
		const view = await listed()
		const none = { ...view, counts: { fits: 0, unclear: 0, doesNotFit: 3 }, couldWait: 2 }
		const html = render(<MatchingSummary {...none} back="/there" />)
		expect(html).toContain('No programme can meet this need at present')
		expect(html).toContain('2 programmes')
		expect(html).toContain('Not scored yet')
		expect(html).toContain('href="/there#steps"')
		const scored = { ...view, need: { ...view.need, priority: 63.25 } }
		const other = render(<MatchingSummary {...scored} back="/there" />)
		expect(other).toContain('63.25 of 100')
		expect(other).not.toContain('No programme can meet this need')
	})
})

describe('what is not known', () => {
	const argsOf = (requestId: string, path: string) => ({
		request: new Request(`http://site.example${path}`, { headers: { cookie } }),
		params: { requestId },
		context: { nonce: '', requestId: '' },
	})
	const hrefIn = (html: string) => (html.match(/href="([^"#]+)/)?.[1] ?? '').replaceAll('&amp;', '&')

	test('is asked by a message that begins with the questions, in the language of the request', async () => {
		const { requestId } = need
		await look((tx) => tx.request.update({ where: { id: requestId }, data: { filingLanguage: 'fr' } }))
		const view = await listed({ verdict: 'unclear' })
		expect(view.mayClarify).toBe(false)
		expect(view.questions).toContain('trainers')
		const html = render(<AskPanel {...view} />)
		expect(html).toContain('Does the unit have staff who completed a training of trainers?')
		const path = hrefIn(html)
		expect(path).toBe(`/requests/${requestId}/messages?need=${need.id}&ask=${view.questions.join('%2C')}`)
		const { begun } = await openThread(argsOf(requestId, path))
		expect(begun).toContain(`«\u202f${view.need.title}\u202f»`)
		expect(begun).toContain('formation de formateurs')
	})

	test('is asked by clarification as long as the request can go back to the State', async () => {
		const requestId = await aRequest({ needs: ['training'], status: 'review' })
		const [one] = await needsOf(requestId)
		const view = await getMatching(office.officer, one?.id ?? '', { verdict: 'unclear' })
		expect(view.mayClarify).toBe(true)
		const path = hrefIn(render(<AskPanel {...view} />))
		const { asked } = await openRequest(argsOf(requestId, path))
		expect(asked?.needId).toBe(one?.id)
		expect(asked?.text).toContain('training of trainers')
		expect((await openRequest(argsOf(requestId, path.split('?')[0] ?? ''))).asked).toBeNull()
	})
})

test('programmes are put in order by the weights in force', async () => {
	const value = { theme: 0, quantity: 0, timing: 0, mode: 0, language: 0, institution: 0, closeness: 1 }
	const row = { key: 'matching.fit', value, changedById: office.administrator.id, changedAt: new Date() }
	await look((tx) => tx.setting.create({ data: row }))
	const { programmes: ranked } = await listed({ verdict: 'fits' })
	expect(ranked[0]?.fit).toMatchObject({ total: 10_000 })
	expect(ranked[0]?.fit.parts.filter(({ share }) => share > 0)).toMatchObject([{ criterion: 'closeness' }])
})
