import { beforeAll, describe, expect, test } from 'vitest'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { aCourse } from '#tests/support/courses.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
let requestId: string
let needId: string
let secretId: string

const changed = (id: string, data: object) => look((tx) => tx.request.updateMany({ where: { id }, data }))

beforeAll(async () => {
	const need = await aNeed({ status: 'accepted' })
	needId = need.id
	requestId = need.requestId
	await look((tx) =>
		tx.need.updateMany({ where: { id: needId }, data: { title: 'Magnifiers <b>and</b> ultraviolet lamps' } }),
	)
	await changed(requestId, { title: 'Équipements pour les garde-côtes' })
	secretId = await aRequest({ status: 'review' })
	await changed(secretId, { classification: 'CONFIDENTIAL', title: 'Undercover operation' })
	await aDelivery({ kind: 'equipment' })
	await walkIndex()
	await indexTouched()
})

async function page(actor: Actor, query: Record<string, string>) {
	const response = await fetch(`${app.address}/search?${new URLSearchParams(query)}`, {
		headers: { cookie: await cookieOf(actor) },
		redirect: 'manual',
	})
	return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}
/** The addresses of the hits of a page. */
const hits = async (actor: Actor, q: string, more = {}) => {
	const { text } = await page(actor, { q, ...more })
	return [...text.matchAll(/<h2[^>]*><a href="([^"]+)"/g)].map(([, href]) => href)
}

test('hits are marked, and what people typed stays text', async () => {
	const { text, status } = await page(office.triage, { q: 'magnifier' })
	expect(status).toBe(200)
	expect(text).toContain('<mark>Magnifiers</mark> &lt;b&gt;and&lt;/b&gt; ultraviolet lamps')
	expect(await faultsIn(text)).toEqual([])
	expect(await hits(egypt.drafter, 'magnifier')).toEqual([])
	expect(await hits(ghana.drafter, 'magnifier')).toContain(`/requests/${requestId}/needs/${needId}`)
})

test('words of one language find submissions in another', async () => {
	expect(await hits(office.officer, 'خفر السواحل')).toContain(`/requests/${requestId}`)
	expect(await hits(office.officer, '海岸警卫队')).toContain(`/requests/${requestId}`)
	expect(await hits(office.officer, 'coast guards')).toContain(`/requests/${requestId}`)
})

test('a reference leads to its request, however it is typed, and to nothing for others', async () => {
	const { reference } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: requestId } }))
	const loose = `${reference}`.toLowerCase().replaceAll('-', ' ')
	for (const q of [`${reference}`, loose, ` ${reference} `])
		expect((await page(office.triage, { q })).location).toBe(`/requests/${requestId}`)
	expect((await page(egypt.drafter, { q: `${reference}` })).status).toBe(200)
	expect((await page(office.manager, { q: 'GOODS' })).status).toBe(200)
})

test('a certificate number leads to its course for its State and manager only', async () => {
	const { id } = await aCourse('certified')
	const { number } = await look((tx) => tx.certificate.findFirstOrThrow({ where: { deliveryId: id } }))
	const course = `/deliveries/${id}/training`
	for (const actor of [office.manager, ghana.focalPoint, ghana.drafter])
		for (const q of [number, number.toLowerCase(), ` ${number} `])
			expect((await page(actor, { q })).location).toBe(course)
	const { otherManager, officer, triage, administrator, donor } = office
	for (const actor of [egypt.focalPoint, otherManager, officer, triage, administrator, donor]) {
		const found = await page(actor, { q: number })
		expect([found.status, found.location]).toEqual([200, null])
		expect(found.text).not.toContain(course)
	}
})

test('messages and internal notes lead to where they stand, and notes of UNODC are found by UNODC alone', async () => {
	for (const place of [
		{ requestId, needId: null },
		{ requestId, needId },
	]) {
		const of = place.needId ? 'need' : 'request'
		await writeMessage(office.officer, { ...place, text: `Gyrocopter of the ${of}`, key: newId() })
		await writeNote(office.officer, { ...place, text: `Zeppelin of the ${of}`, key: newId(), mentioned: [] })
	}
	await indexTouched()
	const path = `/requests/${requestId}/messages`
	const isAt = [
		expect.stringMatching(`^${path}#written-`),
		expect.stringContaining(`${path}?need=${needId}#written-`),
	]
	expect(await hits(ghana.drafter, 'gyrocopter')).toEqual(expect.arrayContaining(isAt))
	expect(await hits(office.triage, 'zeppelin')).toEqual(expect.arrayContaining(isAt))
	for (const actor of [ghana.drafter, ghana.focalPoint, ghana.mission, egypt.drafter, office.donor])
		expect(await hits(actor, 'zeppelin')).toEqual([])
	expect((await page(office.triage, { q: 'zeppelin' })).text).toContain('Internal note')
})

/** The texts of the count of hits, and the hits, of each page of a question until there is no next one. */
async function allPages(actor: Actor, q: string) {
	const pages: { count: string; hits: string[] }[] = []
	let next: string | undefined = `?${new URLSearchParams({ q })}`
	while (next) {
		const { text } = await page(actor, Object.fromEntries(new URLSearchParams(next.slice(next.indexOf('?')))))
		const [, count = ''] = /<p role="status"[^>]*>([^<]*)/.exec(text) ?? []
		pages.push({
			count,
			hits: [...text.matchAll(/<h2[^>]*><a href="[^"]*#written-([^"]+)"/g)].map(([, id = '']) => id),
		})
		const [link] = /<a [^>]*rel="next"[^>]*>/.exec(text) ?? []
		next = link && /href="([^"]+)"/.exec(link)?.[1]?.replaceAll('&amp;', '&')
	}
	return pages
}

test('of more than 200 hits the newest are shown and said, and the others are on pages of their own', async () => {
	const { stateIso3 } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: requestId } }))
	const newest = Date.now()
	const written = Array.from({ length: 205 }, (_, n) => ({
		id: newId(),
		requestId,
		stateIso3,
		text: 'Hovercraft',
		authorId: office.officer.id,
		fromState: false,
		// Over nine months, so that they are in all windows of the search.
		createdAt: new Date(newest - n * 32 * 60 * 60_000),
	}))
	await withActor(office.officer, (tx) => tx.message.createMany({ data: written }))
	await indexTouched()
	for (const actor of [office.triage, ghana.drafter]) {
		const pages = await allPages(actor, 'hovercraft')
		expect(pages.map((one) => one.hits.length)).toEqual([...Array<number>(8).fill(25), 5])
		expect(pages.flatMap((one) => one.hits)).toEqual(written.map(({ id }) => id))
		expect(pages.at(0)?.count).toBe('The 200 newest of more hits, the best first.')
		expect(pages.at(-1)?.count).toBe('5 hits')
	}
})

test('those who invite find a note verbale by its number and by the people it names', async () => {
	await look((tx) =>
		tx.noteVerbale.create({
			data: {
				id: 'note',
				stateIso3: 'GHA',
				number: 'NV/77/2026',
				dated: new Date('2026-01-01'),
				receivedOn: new Date('2026-01-02'),
				senderAddress: 'mission@ghana.example',
				named: [{ role: 'drafter', name: 'Akosua Quartey', email: 'akosua@ghana.example' }],
				recordedById: office.triage.id,
				recordedAt: new Date(),
			},
		}),
	)
	await indexTouched()
	for (const q of ['NV/77/2026', 'quartey', 'akosua@ghana.example'])
		for (const actor of [office.triage, office.administrator])
			expect(await hits(actor, q), q).toContain('/notes-verbales/note')
	for (const actor of [ghana.focalPoint, office.officer, office.approver])
		expect(await hits(actor, 'quartey')).toEqual([])
})

test('a confidential request is found by its words in its State alone', async () => {
	expect(await hits(ghana.focalPoint, 'undercover')).toContain(`/requests/${secretId}`)
	for (const actor of [office.triage, office.officer, office.approver, office.dueDiligence])
		expect(await hits(actor, 'undercover')).toEqual([])
	const { text } = await page(office.triage, { q: 'SOM-TA', kind: 'request' })
	expect(text).toContain(`/requests/${secretId}"`)
	expect(text).not.toContain('Undercover')
	// Nor by an abbreviation in its reference.
	expect(await hits(office.triage, 'smuggling of migrants')).not.toContain(`/requests/${secretId}`)
})

test('filters are links that leave their hits, and can be removed', async () => {
	const { text } = await page(office.triage, { q: 'ghana' })
	expect(text).toContain('kind=need')
	for (const href of await hits(office.triage, 'ghana', { kind: 'need' })) expect(href).toContain('/needs/')
	expect(await hits(office.triage, 'ghana', { kind: 'need', state: 'EGY' })).toEqual([])
	const filtered = await page(office.triage, { q: 'ghana', kind: 'need' })
	expect(filtered.text).toContain('aria-current="true"')
})

test('a word that finds nothing is replaced by one that is known, unless its reader wants it', async () => {
	expect((await page(office.triage, { q: 'ultravoilet' })).text).toMatch(/\bultraviolet\b[\s\S]*exact=1/)
	expect(await hits(office.triage, 'ultravoilet')).toContain(`/requests/${requestId}/needs/${needId}`)
	const { text } = await page(office.triage, { q: 'ultravoilet', exact: '1' })
	expect(text.match(/There are no hits|No hits/g)).toEqual(['There are no hits'])
	expect(text).not.toContain('<h2><a')
	// Nothing is offered that finds nothing for this reader.
	expect((await page(egypt.drafter, { q: 'ultravoilet' })).text).not.toContain('exact=1')
})

test('a hit says why it was found, and a phrase without hits leads to its words', async () => {
	const { text } = await page(office.triage, { q: 'coast guards', kind: 'request' })
	expect(text).toContain('Found by: synonym “\u2068garde-côtes\u2069”')
	const none = await page(office.triage, { q: '"lamps ultraviolet"', kind: 'need', exact: '1' })
	expect(none.text).toContain('There are no hits')
	expect(none.text).toContain(
		'No record has these words together in this order: \u2068lamps ultraviolet\u2069.',
	)
	const [, href = ''] = /<a href="([^"]+)">Search for /.exec(none.text) ?? []
	const offered = Object.fromEntries(new URLSearchParams(href.replaceAll('&amp;', '&').split('?')[1]))
	expect(offered).toEqual({ q: 'lamps ultraviolet', kind: 'need' })
	expect(await hits(office.triage, 'lamps ultraviolet', offered)).toContain(
		`/requests/${requestId}/needs/${needId}`,
	)
	// A confidential request says no more than its reference.
	const secret = await page(office.triage, { q: 'SOM-TA', kind: 'request' })
	expect(secret.text).toContain('Found by: reference')
	expect(secret.text).not.toContain('Found by: institution')
})

test('the word box of the list of requests finds words of their needs, and keeps its order', async () => {
	const found = async (actor: Actor, text: string) => {
		const response = await fetch(`${app.address}/requests?${new URLSearchParams({ text })}`, {
			headers: { cookie: await cookieOf(actor) },
		})
		return [...(await response.text()).matchAll(/href="\/requests\/([0-9a-f-]{36})["/]/g)].map(([, id]) => id)
	}
	for (const text of ['magnifier', 'lupas', 'береговая охрана', 'garde-côtes'])
		expect(await found(office.triage, text)).toContain(requestId)
	expect(await found(ghana.drafter, 'magnifier -lamps')).not.toContain(requestId)
	expect(await found(egypt.drafter, 'magnifier')).toEqual([])
	expect(await found(office.triage, 'undercover')).toEqual([])
	expect(await found(office.triage, '"')).toEqual([])
})

test('donors find their programmes and deliveries, and no need', async () => {
	const found = await hits(office.donor, 'goods')
	expect(found.length).toBeGreaterThan(0)
	expect(found.filter((href) => !/^\/(programmes|deliveries)\//.test(`${href}`))).toEqual([])
	expect(await hits(office.donor, 'magnifier')).toEqual([])
})

describe('questions that ask for nothing sensible', () => {
	const hostile = [
		'',
		'   ',
		'-',
		'- - -',
		'"',
		'""',
		'"unclosed',
		'!@#$%^&*()[]{}<>|\\/?;:~`',
		"' or 1=1 --",
		"'); drop table search_entry; --",
		"a' & b | !(c <-> d):*",
		'@all @office #k:need =stem',
		'-boat',
		'-"a b"',
		'\u202e\u2066evil\u2069',
		'\ud800',
		'a'.repeat(7000),
		'word '.repeat(1200),
		'😀',
		'½ ﷺ ㎏',
		':*',
		'&&&',
		'<->',
		"\\'",
		'%_%',
	]
	test.each(hostile)('%j has a plain answer', async (q) => {
		for (const actor of [ghana.drafter, office.triage]) {
			const { status, text } = await page(actor, { q })
			expect(status).toBe(200)
			expect(text).toContain('name="q"')
		}
	})

	test.each<Record<string, string>>([
		{ before: 'x' },
		{ before: '2026-01-01T00:00:00.000Z_' },
		{ after: "'" },
		{ kind: "need' or true" },
		{ state: '../..' },
		{ year: '2026&x' },
	])('a filter that cannot be one counts as none: %j', async (more) => {
		expect((await page(office.triage, { q: 'ghana', ...more })).status).toBe(200)
	})
})
