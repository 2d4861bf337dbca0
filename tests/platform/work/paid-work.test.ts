import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { atTime, now } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { type Payer, whilePaidBy } from '#app/platform/work/payer.server.ts'
import { spend } from '#app/platform/work/spend.server.ts'
import type { workCosts } from '#app/platform/work/work-costs.ts'
import { costOfFile, fileCosts } from '#app/server/file-costs.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
useSettings({ WORK_POINTS: 60, WORK_POINTS_PER_MINUTE: 60, SHARED_NETWORKS: ['198.51.100.0/24'] })
const app = useWholeApp()
let requestId: string
const cookies = new Map<string, string>()
beforeAll(async () => {
	requestId = await aRequest({ status: 'review' })
	for (const person of [office.officer, office.triage, ghana.drafter])
		cookies.set(person.id, await cookieOf(person))
})
beforeEach(() => signInDatabase().$executeRaw`delete from rate_limit where key like 'work:%'`)

const ask = (path: string, id: string | null, headers: Record<string, string> = {}) =>
	fetch(app.address + path, {
		headers: { accept: 'text/html', ...headers, ...(id && { cookie: cookies.get(id) ?? '' }) },
		redirect: 'manual',
	})

describe('points for costly work', () => {
	const some: Payer = { key: 'person.some', times: 1 }
	const pay = (payer = some, work: keyof typeof workCosts = 'pdf') =>
		whilePaidBy(
			async () => payer,
			() => spend(work),
		)
	const outcomes = async (count: number, payer?: Payer) => {
		const all = await Promise.allSettled(Array.from({ length: count }, () => pay(payer)))
		return all.filter(({ status }) => status === 'fulfilled').length
	}

	test('are taken from one person by all that is asked at the same moment, and from nobody else', async () => {
		await atTime(now(), async () => {
			expect(await outcomes(30)).toBe(10)
			expect(await outcomes(1, { key: 'person.other', times: 1 })).toBe(1)
			expect(await outcomes(120, { key: 'network.shared', times: 10 })).toBe(100)
		})
	})

	test('come back evenly over time, and no more than there were', async () => {
		const begun = now()
		const later = <T>(seconds: number, work: () => Promise<T>) =>
			atTime(new Date(begun.getTime() + seconds * 1000), work)
		await later(0, () => outcomes(10))
		await later(0, () =>
			expect(pay()).rejects.toMatchObject({ code: 'tooMany', reason: 'tooMuchWork:1', seconds: 6 }),
		)
		await later(5.9, () => expect(pay()).rejects.toMatchObject({ seconds: 1 }))
		expect(await later(6, () => outcomes(3))).toBe(1)
		expect(await later(24, () => outcomes(9))).toBe(3)
		expect(await later(3600, () => outcomes(30))).toBe(10)
	})

	test('that a wrong clock took are given back, and the system itself pays nothing', async () => {
		const ahead = new Date(now().getTime() + 24 * 3600 * 1000)
		await atTime(ahead, () => outcomes(10))
		expect(await outcomes(2)).toBe(2)
		for (let count = 0; count < 50; count++) await spend('import')
	})
})

test('every route that answers without a page says what it costs, and no other one does', async () => {
	const modules = import.meta.glob('../../../app/routes/**/*.{ts,tsx}') as Record<
		string,
		() => Promise<object>
	>
	const files: string[] = []
	for (const { id, file } of routes) {
		const module = (await modules[`../../../app/${file}`]?.()) ?? {}
		if ('loader' in module && !('default' in module)) files.push(id)
	}
	expect(Object.keys(fileCosts).sort()).toEqual(files.sort())
	expect(costOfFile('routes/reports.$reportId_.$file', '/reports/1/report.pdf')).toBe('pdf')
	expect(costOfFile('routes/reports.$reportId_.$file', '/reports/1/report.docx')).toBe('document')
})

test('of sixty PDFs asked for by one person some come and the rest are refused; others are answered meanwhile', async () => {
	const path = `/requests/${requestId}/filing.pdf`
	let left = 60
	const all = Array.from({ length: 60 }, async () => {
		const answer = await ask(path, office.officer.id)
		left -= 1
		return { status: answer.status, again: answer.headers.get('retry-after'), text: await answer.text() }
	})
	// Once the first was refused, the others of the sixty that were admitted still wait for their thread.
	await Promise.any(all)
	const page = await ask('/requests', office.triage.id)
	expect([page.status, left > 0]).toEqual([200, true])
	const other = await ask(path, office.triage.id)
	expect([other.status, left > 0]).toEqual([200, true])
	const answers = await Promise.all(all)
	const made = answers.filter(({ status }) => status === 200)
	const refused = answers.filter(({ status }) => status === 429)
	expect(made.length).toBeGreaterThanOrEqual(10)
	expect(made.length + refused.length).toBe(60)
	for (const { again } of refused) expect(Number(again)).toBeGreaterThan(0)
	expect(refused[0]?.text).toContain('Try again in 1 minute')
})

test('who is over gets a page in their language, a program its reason, and what is not costly goes on', async () => {
	const key = `work:person.${office.officer.id}`
	await signInDatabase().rateLimit.create({
		data: { id: 'full', key, count: 1_000_000, lastRequest: BigInt(Date.now()) },
	})
	const file = `/requests/${requestId}/filing.pdf`
	expect((await ask(file, null)).status).toBe(302) // another payer: the network of whoever is not signed in
	const refused = await ask(file, office.officer.id)
	expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8'])
	expect(await refused.text()).toMatch(/Too many files requested.*Try again in 16 minutes/s)
	const program = await ask(file, office.officer.id, { accept: '*/*' })
	expect([program.status, await program.json()]).toMatchObject([429, {}])
	const chart = await ask(`/requests/${requestId}/process-chart`, office.officer.id)
	expect([chart.status, chart.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)])
	expect(await chart.text()).toContain('Try again in 16 minutes')
	expect((await ask(`/requests/${requestId}`, office.officer.id)).status).toBe(200)
})
