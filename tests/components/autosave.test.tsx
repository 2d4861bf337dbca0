import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fingerprint, printDrawn, readDrawn } from '#app/forms/fingerprint.ts'
import { type Saving, startAutosave } from '#app/routes/requests.$requestId.draft.$section/autosave.ts'
import { SavingState } from '#app/routes/requests.$requestId.draft.$section/saving-state.tsx'
import { render } from './render.tsx'

type Reply = { status: number; body?: unknown } | 'nothing'

const drawnFrom = (title: string) => printDrawn([fingerprint({ title })])
const stored = (title: string, conflicts: unknown[] = []): Reply => ({
	status: 200,
	body: { drawn: drawnFrom(title), savedAt: '2026-03-02T10:00:00Z', conflicts },
})

/** A page with one field, and a server that responds on request. */
function openPage({ isStored = true } = {}) {
	const field = { title: 'before', drawn: drawnFrom('before') }
	const sent: { title: string; drawn: string; leaving: boolean; answer: (reply: Reply) => Promise<void> }[] =
		[]
	const shown: Saving[] = []
	const line = { isOnline: true }
	const autosave = startAutosave({
		read: () => {
			const form = new FormData()
			for (const [name, value] of Object.entries(field)) form.append(name, value)
			return form
		},
		setDrawn: (text) => {
			field.drawn = text
		},
		send: (body, leaving) =>
			new Promise((resolve, reject) => {
				const answer = async (reply: Reply) => {
					if (reply === 'nothing') reject(new TypeError('Failed to fetch'))
					else resolve(Response.json(reply.body ?? {}, { status: reply.status }))
					await vi.advanceTimersByTimeAsync(0)
				}
				sent.push({ title: String(body.get('title')), drawn: String(body.get('drawn')), leaving, answer })
			}),
		isOnline: () => line.isOnline,
		show: (saving) => shown.push(saving),
		isStored,
	})
	const type = (title: string, atOnce = false) => {
		field.title = title
		autosave.changed(atOnce)
	}
	return { autosave, field, sent, shown, type, line, states: () => shown.map(({ state }) => state) }
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a page that saves by itself', () => {
	test('waits for a pause in typing, then says when it was saved', async () => {
		const page = openPage()
		page.type('a')
		await wait(1000)
		page.type('ab')
		await wait(1499)
		expect(page.sent).toEqual([])
		await wait(1)
		await page.sent[0]?.answer(stored('ab'))
		expect(page.sent.map(({ title }) => title)).toEqual(['ab'])
		expect(page.shown.at(-1)).toEqual({ state: 'saved', at: '2026-03-02T10:00:00Z' })
		expect(page.field.drawn).toBe(drawnFrom('ab'))
	})

	test('saves at once when the field is left, and nothing when nothing changed', async () => {
		const page = openPage()
		page.type('before', true)
		await wait(5000)
		expect(page.sent).toEqual([])
		page.type('after', true)
		await wait(0)
		expect(page.sent).toHaveLength(1)
	})

	test('sends one request at a time, and text typed meanwhile afterwards', async () => {
		const page = openPage()
		page.type('a', true)
		await wait(0)
		page.type('ab', true)
		await wait(10_000)
		expect(page.sent).toHaveLength(1)
		await page.sent[0]?.answer(stored('a'))
		await wait(1500)
		expect(page.sent.map(({ title }) => title)).toEqual(['a', 'ab'])
	})

	test('tries again, less and less often, until it is answered', async () => {
		const page = openPage()
		page.type('a', true)
		await wait(0)
		for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
			const before = page.sent.length
			await page.sent.at(-1)?.answer(before % 2 ? 'nothing' : { status: 503 })
			await wait(seconds * 1000 - 1)
			expect(page.sent).toHaveLength(before)
			await wait(1)
			expect(page.sent).toHaveLength(before + 1)
		}
		expect(page.autosave.isAtRisk()).toBe(true)
		await page.sent.at(-1)?.answer(stored('a'))
		expect(page.states().at(-1)).toBe('saved')
		expect(page.autosave.isAtRisk()).toBe(false)
	})

	test('tries again at once when the line is back', async () => {
		const page = openPage()
		page.line.isOnline = false
		page.type('a', true)
		await wait(0)
		await page.sent[0]?.answer('nothing')
		expect(page.states().at(-1)).toBe('offline')
		void page.autosave.retry()
		expect(page.sent).toHaveLength(2)
	})

	test('remembers what it sent without hearing an answer', async () => {
		const page = openPage()
		page.type('a', true)
		await wait(0)
		await page.sent[0]?.answer('nothing')
		page.type('ab', true)
		await wait(0)
		expect(readDrawn(page.sent[1]?.drawn)).toEqual([
			fingerprint({ title: 'before' }),
			fingerprint({ title: 'a' }),
		])
		await page.sent[1]?.answer(stored('ab'))
		expect(page.field.drawn).toBe(drawnFrom('ab'))
	})

	test('saves when it is left, also while a request is under way, and hears only the newest answer', async () => {
		const page = openPage()
		page.type('a', true)
		await wait(0)
		page.type('ab')
		void page.autosave.leave()
		expect(page.sent.map(({ title, leaving }) => [title, leaving])).toEqual([
			['a', false],
			['ab', true],
		])
		await page.sent[1]?.answer(stored('ab'))
		await page.sent[0]?.answer(stored('a'))
		expect(page.field.drawn).toBe(drawnFrom('ab'))
	})

	test.each([
		['signed out', { status: 401 }, { state: 'signedOut' }],
		[
			'a request that is no draft any more',
			{ status: 409, body: { reason: 'impossible' } },
			{ state: 'refused', status: 409, reason: 'impossible' },
		],
		[
			'too much text',
			{ status: 422, body: { reason: 'tooLong' } },
			{ state: 'refused', status: 422, reason: 'tooLong' },
		],
	] as const)('does not insist when %s', async (_what, reply, saving) => {
		const page = openPage()
		page.type('a', true)
		await wait(0)
		await page.sent[0]?.answer(reply)
		await wait(120_000)
		expect(page.sent).toHaveLength(1)
		expect(page.shown.at(-1)).toEqual(saving)
		expect(page.autosave.isAtRisk()).toBe(true)
		// It continues once the reader has acted on the problem.
		void page.autosave.retry()
		await page.sent[1]?.answer(stored('a'))
		expect(page.states().at(-1)).toBe('saved')
	})

	test('takes an answer from a stranger on the line for none', async () => {
		const page = openPage()
		page.type('a', true)
		await wait(0)
		await page.sent[0]?.answer({ status: 200, body: { welcome: 'to the hotel' } })
		expect(page.states().at(-1)).toBe('failed')
	})

	test('asks about conflicts, and replaces the other answer once the reader has seen it', async () => {
		const page = openPage()
		page.type('mine', true)
		await wait(0)
		const conflict = { name: 'title', theirs: [], yours: [], seen: drawnFrom('theirs') }
		await page.sent[0]?.answer({
			status: 200,
			body: { drawn: drawnFrom('before'), savedAt: 'now', conflicts: [conflict] },
		})
		expect(page.shown.at(-1)).toEqual({ state: 'conflict', conflicts: [conflict] })
		expect(page.autosave.isAtRisk()).toBe(true)
		void page.autosave.keepYours(conflict)
		expect(page.sent[1]).toMatchObject({ title: 'mine', drawn: drawnFrom('theirs') })
	})

	test('saves at the first chance what the server could not store before', async () => {
		const page = openPage({ isStored: false })
		void page.autosave.leave()
		expect(page.sent).toHaveLength(1)
	})
})

test('without JavaScript nothing is said about saving', () => {
	const html = render(<SavingState next="/" showConflicts={() => null} showRefusal={() => null} />)
	expect(html.replaceAll(/<[^>]*>/g, '')).toBe('')
})
