import { beforeAll, expect, test } from 'vitest'
import { getDonorOverview } from '#app/domain/figures/get-donor-overview.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { tableOf } from '#app/routes/overview[.]csv/table-of.ts'
import { aNeed } from '#tests/support/builders.ts'
import { donorView } from '#tests/support/donor-view.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { donor } = office
const contributions = [
	{ donor: 'donor.north', amount: 40_000, earmark: '', excludedCountries: [] },
	{ donor: 'donor.south', amount: 73_311, earmark: '', excludedCountries: [] },
]
const states = ['GHA', 'EGY', 'KEN', 'TUN', 'NER']
let needs: string[]

beforeAll(async () => {
	await addProgramme('shared', 'training', {
		donors: ['donor.north', 'donor.south'],
		contributions,
		budget: 113_311,
		currency: 'EUR',
	})
	needs = []
	for (const _ of [...states, 'secret']) needs.push((await aNeed({ status: 'accepted' })).id)
	await walkIndex()
	for (const [at, needId] of needs.entries())
		await look((tx) =>
			tx.needFact.update({
				where: { needId },
				data: {
					programmeId: 'shared',
					stateIso3: states[at] ?? 'GHA',
					classification: states[at] ? 'RESTRICTED' : 'CONFIDENTIAL',
					deliveredAt: new Date(),
					learners: [
						{ sex: 'female', n: 6 },
						{ sex: 'male', n: 4 },
					],
					currency: 'EUR',
					committed: '1000',
					spent: '500',
				},
			}),
		)
})

const ofShared = async (actor: Actor = donor) =>
	(await donorView(actor)).programmes.find(({ id }) => id === 'shared')

test('a donor reads what it gave and what came of it, without confidential requests and the money of others', async () => {
	const shared = await ofShared()
	expect(shared).toMatchObject({
		given: 40_000,
		planned: null,
		committed: 5000,
		spent: 2500,
		delivered: 5,
		perLearner: 50,
	})
	expect(JSON.stringify(shared)).not.toMatch(/73.?311|113.?311|donor\.south|behind/)
	// Only those who pay for it read of a programme, and its manager reads it elsewhere.
	expect(await ofShared({ ...donor, donor: 'donor.east' })).toBeUndefined()
	for (const other of [office.manager, ghana.focalPoint])
		await expect(async () => donorView(other)).rejects.toMatchObject({ code: 'refused' })
	const response = await fetch(`${app.address}/overview`, { headers: { cookie: await cookieOf(donor) } })
	const html = await response.text()
	expect(html).toMatch(/EUR.?40,000/)
	expect(html).not.toContain('href="/programmes/shared/funding"')
	expect(await faultsIn(html)).toEqual([])
})

test('all programmes in short: what the donor gave itself, and what has been delivered', async () => {
	const { totals } = await getDonorOverview(donor, 'en')
	expect(totals).toMatchObject({ given: [{ currency: 'EUR', amount: 40_000 }], delivered: 5 })
	expect(totals.programmes).toBe((await donorView(donor, {}, { most: 1000 })).programmes.length)
	const nobody = await getDonorOverview({ ...donor, donor: 'donor.east' }, 'en')
	expect(nobody.totals).toEqual({ programmes: 0, open: 0, given: [], delivered: 0 })
	for (const page of ['deliveries', 'needs']) {
		const answer = await fetch(`${app.address}/overview/${page}`, {
			headers: { cookie: await cookieOf(donor) },
		})
		expect(answer.status, page).toBe(200)
		expect(await faultsIn(await answer.text()), page).toEqual([])
	}
})

test('amounts of few States are withheld together, and so are pieces that are few', async () => {
	await look((tx) => tx.needFact.updateMany({ where: { stateIso3: 'NER' }, data: { stateIso3: 'TUN' } }))
	expect(await ofShared()).toMatchObject({
		given: 40_000,
		committed: 'hidden',
		spent: 'hidden',
		perLearner: 'hidden',
		delivered: 5,
	})
	await look((tx) =>
		tx.needFact.updateMany({
			where: { programmeId: 'shared' },
			data: { learners: [], pieces: [{ category: 'DOC_READER', unit: 'piece', n: 1 }] },
		}),
	)
	expect((await ofShared())?.pieces).toEqual([
		{ category: 'DOC_READER', unit: 'piece', n: 5, perPiece: 'hidden' },
	])
	const html = await (
		await fetch(`${app.address}/overview`, { headers: { cookie: await cookieOf(donor) } })
	).text()
	expect(html).toContain('Not shown')
})

/** A part of the page as a file, each row by the names of its columns. */
async function rowsOf(part: 'programmes' | 'pieces') {
	const [head = [], ...rows] = tableOf(part, await donorView(donor, {}, { most: 1000 }), 'en')
	return rows.map((row) => {
		expect(row.length).toBe(head.length)
		return Object.fromEntries(head.map((name, at) => [name, row[at]]))
	})
}

test('a file has what the page has: contribution, amounts, deliveries and what a piece has cost', async () => {
	const shared = (await rowsOf('programmes')).find((row) => row.Programme?.startsWith('SHARED'))
	expect(shared).toMatchObject({
		'Your contribution': '40000',
		Currency: 'EUR',
		Planned: '',
		Committed: 'Not shown',
		'Needs delivered': '5',
		'Cost per participant': 'Not shown',
	})
	expect(await rowsOf('pieces')).toMatchObject([
		{ Category: 'Passport or document reader', Pieces: '5', 'Cost per piece': 'Not shown', Currency: 'EUR' },
	])
})

test('programmes are read page by page, and a file has all of them', async () => {
	for (let number = 10; number < 22; number++)
		await addProgramme(`more-${number}`, 'training', { donors: ['donor.north'] })
	const codes: string[] = []
	let after: string | null = ''
	for (let page = 0; page < 4 && after !== null; page++) {
		const { programmes, nextProgramme } = await donorView(donor, {}, { afterProgramme: after })
		expect(programmes.length).toBeLessThanOrEqual(8)
		codes.push(...programmes.map(({ code }) => code))
		after = nextProgramme
	}
	expect(codes).toEqual([...codes].sort())
	expect((await rowsOf('programmes')).length).toBe(codes.length)
	expect(new Set(codes).size).toBe(codes.length)
	const first = await fetch(`${app.address}/overview`, { headers: { cookie: await cookieOf(donor) } })
	const next = /href="(\/overview\?afterProgramme=[^"]+)"/.exec(await first.text())?.[1] ?? ''
	const second = await fetch(app.address + next, { headers: { cookie: await cookieOf(donor) } })
	expect(await second.text()).toContain(codes[8])
})
