import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { sayIn } from '#app/i18n/translator.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { FairTurns } from '#app/platform/threads/fair-turns.ts'
import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'
import { whilePaidBy } from '#app/platform/work/payer.server.ts'
import { spend } from '#app/platform/work/spend.server.ts'
import { costOfFile, fileCosts } from '#app/server/file-costs.ts'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { eventually } from '#tests/support/eventually.ts'
import { pdf } from '#tests/support/files.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import { ghana, office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

useWorld()
// Ten PDFs; nearly nothing comes back while the tests run.
useSettings({ WORK_POINTS: 60, WORK_POINTS_PER_MINUTE: 1 })
const app = useWholeApp()
let submitted: string
let draft: string
let delivery: string
const cookies = new Map<string, string>()
beforeAll(async () => {
	submitted = await aRequest({ status: 'review' })
	draft = await aRequest()
	delivery = (await aDelivery({ kind: 'equipment' })).id
	for (const person of [office.officer, office.triage, office.manager, office.approver, ghana.drafter])
		cookies.set(person.id, await cookieOf(person))
})

const headersOf = (actor: Actor | null, more: Record<string, string>) => ({
	accept: 'text/html',
	...more,
	...(actor && { cookie: [cookies.get(actor.id), more.cookie].filter(Boolean).join('; ') }),
})
const ask = (path: string, actor: Actor | null, headers: Record<string, string> = {}) =>
	fetch(app.address + path, { headers: headersOf(actor, headers), redirect: 'manual' })

/** Sends a form with a file and another field. */
async function upload(path: string, actor: Actor, [name, value]: readonly [string, string]) {
	const answer = await fetch(app.address + path, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			...headersOf(actor, { cookie: 'language=en' }),
			origin: app.address,
			'content-type': contentType,
		},
		body: new Uint8Array(
			bodyOf([
				{ name, value },
				{ name: 'file', file: 'file.pdf', content: pdf() },
			]),
		),
	})
	return { status: answer.status, again: answer.headers.get('retry-after'), text: await answer.text() }
}

/** Spends all points of a person. */
async function spendAll({ id }: Actor) {
	const payer = async () => ({ key: `person.${id}`, times: 1 })
	const all = Array.from({ length: 60 }, () => whilePaidBy(payer, () => spend('data')))
	await Promise.allSettled(all)
}

/** Holds the thread that makes files until `open` is called. */
function heldThread() {
	const probes = threadTasks<typeof import('#tests/support/thread-probes.ts')>(
		new URL('../../support/thread-probes.ts', import.meta.url),
	)
	const gate = new Int32Array(new SharedArrayBuffer(4))
	const held = probes('waitAt', { pool: 'made', seconds: 300 })(gate)
	return () => {
		Atomics.store(gate, 0, 1)
		Atomics.notify(gate, 0)
		return held
	}
}

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

test('of sixty PDFs of one person ten are made, in turn with those of others, whose pages do not wait', {
	timeout: 300_000,
}, async () => {
	const path = `/requests/${submitted}/filing.pdf`
	const queued = vi.spyOn(FairTurns.prototype, 'during')
	onTestFinished(() => void queued.mockRestore())
	const open = heldThread()
	onTestFinished(() => void open())
	const made: string[] = []
	const refused: Response[] = []
	const pdfFor = async (actor: Actor) => {
		const answer = await ask(path, actor)
		if (answer.status === 200) made.push(actor.id)
		else refused.push(answer)
	}
	const all = Array.from({ length: 60 }, () => pdfFor(office.officer))
	await eventually('fifty are refused', async () => refused.length === 50, 120)
	// The ten wait for the thread, and nobody else for them.
	expect((await ask('/requests', office.triage)).status).toBe(200)
	const other = pdfFor(office.triage)
	await eventually('eleven wait', async () => queued.mock.calls.length >= 12, 120)
	expect(made).toEqual([])
	await open()
	await Promise.all([...all, other])
	expect(made.filter((id) => id === office.officer.id)).toHaveLength(10)
	expect(made.indexOf(office.triage.id)).toBeLessThan(3)
	expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]))
	for (const { headers } of refused) expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
})

describe('a person without points', () => {
	const file = () => `/requests/${submitted}/filing.pdf`
	beforeAll(async () => {
		for (const person of [office.officer, office.manager, office.approver, ghana.drafter])
			await spendAll(person)
	})

	test.each(languages)('reads in %s how long to wait for a file', async (language) => {
		const refused = await ask(file(), office.officer, { cookie: `language=${language}` })
		const text = await refused.text()
		expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8'])
		const seconds = Number(refused.headers.get('retry-after'))
		expect(seconds).toBeGreaterThan(60)
		const say = sayIn(language)
		expect(text).toContain(say('common.errors.tooMuchWork.title'))
		expect(text).toContain(say('common.errors.tooMuchWork.body', { minutes: Math.ceil(seconds / 60) }))
	})

	test('reads it in the language of the account where the browser names none', async () => {
		const refused = await ask(file(), office.approver)
		expect(await refused.text()).toContain(sayIn('es')('common.errors.tooMuchWork.title'))
	})

	test('is told the reason and the time by a script or program too', async () => {
		const refused = await ask(file(), office.officer, { accept: '*/*' })
		expect([refused.status, refused.headers.get('retry-after')]).toEqual([
			429,
			expect.stringMatching(/^\d+$/),
		])
		expect(await refused.json()).toEqual({ reason: expect.stringMatching(/^tooMuchWork:[1-6]$/) })
	})

	test('reads it in place of a page whose chart has to be laid out, with and without JavaScript', async () => {
		const chart = `/requests/${submitted}/process-chart`
		const page = await ask(chart, office.officer, { cookie: 'language=fr' })
		expect([page.status, page.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)])
		expect(await page.text()).toContain(sayIn('fr')('common.errors.tooMuchWork.title'))
		const answer = await ask(`${chart}.data`, office.officer, { accept: '*/*' })
		expect(answer.status).toBe(429)
		expect(await answer.text()).toMatch(/"tooMuchWork:[1-4]"/)
	})

	test('reads it on the page of a form with a file, which holds what was chosen', async () => {
		const forms = [
			[`/requests/${draft}/draft/workbook`, ghana.drafter, ['replace', 'on'], /name="replace"[^>]*checked/],
			[
				`/requests/${draft}/draft/attachments`,
				ghana.drafter,
				['classification', 'CONFIDENTIAL'],
				/value="CONFIDENTIAL" selected/,
			],
			[
				`/deliveries/${delivery}/files`,
				ghana.drafter,
				['purpose', 'customsPaper'],
				/value="customsPaper" selected/,
			],
			['/programmes/import', office.manager, ['file-of', 'all'], /<form/],
		] as const
		for (const [path, actor, field, kept] of forms) {
			const { status, again, text } = await upload(path, actor, field)
			expect([path, status, again]).toEqual([path, 429, expect.stringMatching(/^\d+$/)])
			expect(text).toContain('many were requested from your account or network')
			expect(text).toMatch(kept)
		}
	})

	test('has all pages and what costs nothing, and others have everything', async () => {
		expect((await ask(`/requests/${submitted}`, office.officer)).status).toBe(200)
		expect((await ask(file(), office.triage)).status).toBe(200)
		// Who is not signed in has the points of their network.
		expect((await ask(file(), null)).status).toBe(302)
	})
})

test.each(languages)(
	'a file that a form asks for and that is not there is explained in %s by a page',
	async (language) => {
		const refused = await fetch(`${app.address}/deliveries/${delivery}/training/nominees/none.json`, {
			method: 'POST',
			redirect: 'manual',
			headers: { ...headersOf(ghana.drafter, { cookie: `language=${language}` }), origin: app.address },
			body: new URLSearchParams(),
		})
		expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
		expect(await refused.text()).toContain(sayIn(language)('common.errors.notFound.title'))
	},
)

test('a page or file that a role does not include is called a page, and no step', async () => {
	for (const path of ['/administration', '/administration/jobs', '/roles'])
		for (const actor of [ghana.drafter, office.manager]) {
			const answer = await ask(path, actor, { cookie: 'language=en' })
			if (answer.status === 403) seen.push(path)
			const text = await answer.text()
			expect(text).not.toContain(sayIn('en')('common.errors.forbidden.title'))
			if (answer.status === 403) expect(text).toContain(sayIn('en')('common.errors.forbiddenPage.title'))
		}
	expect(seen.length).toBeGreaterThan(0)
})
const seen: string[] = []
