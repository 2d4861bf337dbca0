import { beforeAll, describe, expect, test } from 'vitest'
import { getMatching } from '#app/domain/matching/get-matching.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import type { MatchingFilter } from '#app/domain/matching/ranked-page.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { loader as openRequest } from '#app/routes/requests.$requestId._index/route.tsx'
import { loader as openThread } from '#app/routes/requests.$requestId.messages/route.tsx'
import { ComparisonPanel } from '#app/routes/requests.$requestId.needs.$needId.matching/comparison-panel.tsx'
import {
	filterFrom,
	matchingAddress,
} from '#app/routes/requests.$requestId.needs.$needId.matching/filter-from.ts'
import {
	ApartPanel,
	AskPanel,
	MatchingSummary,
} from '#app/routes/requests.$requestId.needs.$needId.matching/matching-summary.tsx'
import { MatchingTable } from '#app/routes/requests.$requestId.needs.$needId.matching/matching-table.tsx'
import { states } from '#prisma/data/samples.ts'
import { render } from '#tests/components/render.tsx'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look, needsOf } from '#tests/support/steps.ts'
import { addProgramme, programmes, useWorld } from '#tests/support/world.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'
import { apartFor, failedRules } from '#workflows/matching/nearness.ts'

useWorld()

const MANY = 2000
const stateOf = (iso3: string) => states.filter((state) => state.iso3 === iso3)[0] ?? fail(iso3)
const fail = (what: string): never => {
	throw new Error(`There is no ${what}`)
}
let need: Awaited<ReturnType<typeof aNeed>>
let cookie: string
const listed = (filter: MatchingFilter = {}) => getMatching(office.officer, need.id, filter)
const address = filterFrom(new URLSearchParams())
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
		capacities: [],
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
		const { counts } = first
		expect(counts.total).toBe(MANY + 4)
		expect(first.total).toBe(counts.total - counts.apart)
		expect(first.pages).toBe(Math.ceil(first.total / 25))
		expect(second.from).toBe(26)
		expect(idsOf(first).filter((id) => idsOf(second).includes(id))).toEqual([])
		const totals = [...first.programmes, ...second.programmes].map(({ fit }) => fit.total)
		expect(totals).toEqual(totals.toSorted((one, other) => other - one))
		expect(counts.near + counts.far).toBeGreaterThan(MANY / 5)
		const { fits, unclear, near, far, apart } = counts
		expect(fits + unclear + near + far + apart).toBe(counts.total)
	})

	test('ends with those that fail most rules, whatever page is asked for', async () => {
		const { page, pages, programmes: last, from, total } = await listed({ page: 10_000 })
		expect(page).toBe(pages)
		expect(from + last.length - 1).toBe(total)
		expect(last.every(({ verdict }) => verdict === 'doesNotFit')).toBe(true)
		const failed = last.map(({ findings }) => failedRules(findings))
		expect(failed).toEqual(failed.toSorted((one, other) => one - other))
	})

	test('sums what is of another kind or for other States, and names it on demand or by its name', async () => {
		const { apart, programmes: shown, counts } = await listed()
		expect(shown.some(({ findings }) => apartFor(findings))).toBe(false)
		expect(apart.reduce((sum, { count }) => sum + count, 0)).toBe(counts.apart)
		expect(counts.apart).toBeGreaterThan(0)
		expect(apart.every(({ programmes: named }) => named.length > 0 && named.length <= 25)).toBe(true)
		expect((await listed({ all: true })).total).toBe(counts.total)
		const one = apart[0]?.programmes[0]
		expect(idsOf(await listed({ text: one?.code ?? '' }))).toContain(one?.id)
	})

	test('is narrowed to a result and to a name, in the language of the reader', async () => {
		for (const verdict of verdicts) {
			const { programmes: found, total, counts } = await listed({ verdict })
			expect(found.every((each) => each.verdict === verdict)).toBe(true)
			expect(total).toBe(verdict === 'doesNotFit' ? counts.near + counts.far : counts[verdict])
		}
		expect(idsOf(await listed({ text: 'copy-0042' }))).toEqual(['copy-42'])
		const inFrench = await getMatching(office.officer, need.id, { text: 'À PART' }, 'fr')
		expect(idsOf(inFrench)).toEqual(['copy-7'])
		expect((await listed({ text: '%' })).total).toBe(0)
	})

	test('lays at most three programmes side by side, on whatever page they stand', async () => {
		const chosen = ['copy-3', 'copy-42', 'copy-1999', 'copy-7', 'copy-42', 'nowhere']
		const { comparison, comparedTooMany } = await listed({ compare: chosen })
		expect(comparison.map(({ id }) => id)).toEqual(chosen.slice(0, 3))
		expect(comparedTooMany).toBe(true)
		expect((await listed({ compare: ['nowhere'] })).comparison).toEqual([])
	})

	test('keeps its filter from page to page', () => {
		const query = new URLSearchParams({ verdict: 'fits', text: ' b&w ', page: '3', compare: 'one' })
		const filter = filterFrom(query)
		expect(filter).toMatchObject({ verdict: 'fits', text: 'b&w', page: 3, compare: ['one'] })
		const next = filterFrom(new URLSearchParams(matchingAddress(filter, { page: 4 })))
		expect(next).toEqual({ ...filter, page: 4 })
		const odd = filterFrom(new URLSearchParams('verdict=maybe&page=-1'))
		expect(odd).toMatchObject({ verdict: undefined, page: 1, all: false, rules: false, compare: [] })
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

describe('the page', () => {
	test('opens one programme into every rule and criterion, with what each adds to its score', async () => {
		const view = await listed({ text: 'priced', compare: ['priced'] })
		const html = render(<ComparisonPanel {...view} address={address} />)
		const [shown] = view.comparison
		const parts = shown?.fit.parts ?? []
		expect(parts.reduce((sum, { share }) => sum + share, 0)).toBe(shown?.fit.total)
		expect(html).toContain(`Fit score: ${(shown?.fit.total ?? 0) / 100} of 100`)
		expect(html).toContain('Theme and topics')
		for (const { share } of parts) expect(html).toContain((share / 100).toFixed(2))
		expect(html).toContain('1 donor excludes the State; how much each donor gave is not recorded.')
	})

	test('shows the rules in which programmes differ as columns, with words for their marks', async () => {
		const view = await listed({ verdict: 'unclear' })
		const html = render(<MatchingTable {...view} address={address} />)
		expect(html).toContain('Not known')
		expect(html).toContain('Trainers in the unit')
		expect(html).toContain('Not shown, as every programme in the table meets them')
		expect(render(<MatchingTable {...(await listed({ text: 'priced' }))} address={address} />)).toContain(
			'Women first',
		)
		expect(render(<MatchingTable {...view} address={{ ...address, rules: true }} />)).toContain(
			'Hide rules met by all',
		)
	})

	test('says before a proposal what will happen and who is notified', async () => {
		const view = await listed({ verdict: 'fits' })
		const html = render(<MatchingTable {...view} address={address} />)
		const said = html.slice(html.indexOf('What will happen'), html.indexOf('value="proposeProgramme"'))
		expect(said).toContain('Proposed')
		expect(said).toContain('Notified: programme manager')
	})

	test('sums what cannot be suitable in one line', async () => {
		const view = await listed()
		const html = render(<ApartPanel {...view} address={address} />)
		expect(html).toMatch(/Other programmes: .*of another kind of assistance \(\d+\)/)
	})

	test('says that no programme can take the need apart from how much it matters, and what to do', async () => {
		const view = await listed()
		const none = {
			...view,
			counts: { fits: 0, unclear: 0, near: 2, far: 0, apart: 1, total: 3 },
			couldWait: 2,
		}
		const html = render(<MatchingSummary {...none} back="/there" />)
		expect(html).toContain('No programme can meet this need at present')
		expect(html).toContain('2 programmes')
		expect(html).toContain('href="/there#steps"')
		expect(render(<MatchingSummary {...view} back="/there" />)).not.toContain(
			'No programme can meet this need',
		)
	})
})

describe('an unknown fact', () => {
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
