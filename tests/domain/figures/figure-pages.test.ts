import { beforeAll, expect, test } from 'vitest'
import { getOwnContributions } from '#app/domain/contribution/get-contribution.server.ts'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { getFigures } from '#app/domain/figures/get-figures.server.ts'
import { saveRates } from '#app/domain/rates/save-rates.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const PROGRAMME = 'courses'
let needId: string

beforeAll(async () => {
	const need = await aNeed({ status: 'accepted' })
	needId = need.id
	await walkIndex()
	await look((tx) =>
		tx.needFact.update({
			where: { needId },
			data: {
				programmeId: PROGRAMME,
				subregion: 'Western Africa',
				kind: 'training',
				deliveredAt: new Date(),
				confirmedAt: new Date(),
				evaluatedAt: new Date(),
				outcome: 'FULLY_MET',
				learners: [
					{ sex: 'female', n: 12 },
					{ sex: 'male', n: 8 },
				],
				currency: 'EUR',
				committed: '9000.5',
				spent: '4500.25',
			},
		}),
	)
	await saveRates(office.administrator, {
		month: new Date().toISOString().slice(0, 7),
		before: '',
		source: 'United Nations Treasury (sample)',
		rates: { EUR: '0.9' },
	})
	await countFigures()
})

const get = async (actor: Actor, path: string) => {
	const response = await fetch(`${app.address}${path}`, { headers: { cookie: await cookieOf(actor) } })
	return { status: response.status, headers: response.headers, text: await response.text() }
}

test('each role reads its figures as charts, each of which it can take away', async () => {
	const readers = [
		office.approver,
		office.triage,
		office.administrator,
		office.officer,
		office.manager,
		ghana.drafter,
	]
	for (const actor of readers) {
		const files = new Set<string>()
		for (const page of ['', '/needs', '/time', '/results']) {
			const { status, text } = await get(actor, `/figures${page}`)
			expect(status, actor.role).toBe(200)
			expect(await faultsIn(text), `${actor.role} ${page}`).toEqual([])
			expect(text).toMatch(new RegExp(`href="/figures${page}\\?period=\\d{4}" aria-current="page"`))
			for (const [, path = ''] of text.matchAll(/href="(\/figures\/charts\/[^"]+)"/g))
				files.add(path.replaceAll('&amp;', '&'))
		}
		// No needs were proposed for the programmes of this manager.
		if (actor !== office.manager) expect(files.size, actor.role).toBeGreaterThan(3)
		for (const path of [...files].filter((file) => file.includes('.svg'))) {
			const file = await get(actor, path)
			expect(file.status, path).toBe(200)
			expect(file.headers.get('content-type')).toContain('image/svg+xml')
			expect(file.headers.get('cache-control')).toBe('no-store')
			expect(file.text, path).toContain(String(new Date().getUTCFullYear()))
		}
	}
})

test('a file has the numbers of the page, its filters in the title, and the rights of its reader', async () => {
	const svg = await get(office.approver, '/figures/charts/learners.svg?period=all&kind=training')
	// Panel, period and kind, in the language of the reader.
	expect(svg.text).toMatch(/[^<>·]+ · [^<>·]+ · [^<>·]+/)
	expect(svg.text).toMatch(/>12</)
	const other = await get(office.approver, '/figures/charts/learners.svg?period=all&kind=equipment')
	expect(other.text).not.toMatch(/>12</)
	const png = await get(office.approver, '/figures/charts/map.png?period=all')
	expect([png.status, png.headers.get('content-type')]).toEqual([200, 'image/png'])
	for (const [actor, path] of [
		[ghana.drafter, 'map.svg'],
		[office.donor, 'steps.svg'],
		[office.dueDiligence, 'steps.svg'],
		[office.approver, 'nothing.svg'],
		[office.approver, 'steps.pdf'],
		[office.approver, 'constructor.svg'],
	] as const)
		expect((await get(actor, `/figures/charts/${path}`)).status, `${actor.role} ${path}`).toBe(404)
})

test('amounts are exact by currency, and in dollars at the rate of their month', async () => {
	const { money, usd } = await getFigures(office.approver, new URLSearchParams(), ['money', 'usd'])
	expect(money).toEqual([{ currency: 'EUR', reserved: 0, committed: 9000.5, spent: 4500.25 }])
	expect(usd).toEqual([
		{ what: 'reserved', n: 0, amount: 0 },
		{ what: 'committed', n: 1, amount: 10000.556 },
		{ what: 'spent', n: 1, amount: 5000.278 },
	])
})

test('a manager reads what their programmes have contributed, and what one participant has cost', async () => {
	const [programme] = (await getOwnContributions(office.manager, 'en')).filter(({ id }) => id === PROGRAMME)
	expect(programme).toMatchObject({
		committed: 9000.5,
		spent: 4500.25,
		delivered: 1,
		learners: [
			{ sex: 'female', n: 12 },
			{ sex: 'male', n: 8 },
		],
		perLearner: 4500.25 / 20,
	})
	expect(await getOwnContributions(office.otherManager, 'en')).not.toContainEqual(
		expect.objectContaining({ id: PROGRAMME }),
	)
	expect(await getOwnContributions(office.approver, 'en')).toEqual([])
	const page = await get(office.manager, `/programmes/${PROGRAMME}/funding`)
	expect(page.status).toBe(200)
	expect(page.text).toContain('id="contribution"')
	expect(page.text).toContain('id="burn-down"')
	expect(await faultsIn(page.text)).toEqual([])
	expect((await get(ghana.drafter, `/programmes/${PROGRAMME}/funding`)).status).toBe(404)
})
