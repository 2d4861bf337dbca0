import { beforeAll, describe, expect, test } from 'vitest'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'

import { exportHistory, getHistory } from '#app/domain/requests/get-history.server.ts'
import { type HistoryFilter, historyKinds } from '#app/domain/requests/history-filter.ts'
import { catalogues } from '#app/i18n/words.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { filterFrom, queryOf } from '#app/routes/requests.$requestId.history/filter-from.ts'
import { HistoryDays } from '#app/routes/requests.$requestId.history/history-days.tsx'
import { HistoryEntryItem } from '#app/routes/requests.$requestId.history/history-entry.tsx'
import { HistoryFilters, loader } from '#app/routes/requests.$requestId.history/route.tsx'
import { loader as download } from '#app/routes/requests.$requestId.history[.]csv/route.ts'
import { csvText } from '#app/workbook/csv.ts'
import { render } from '#tests/components/render.tsx'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { asked, exporting, letExport, readCsv } from '#tests/support/downloads.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

useWorld()
let requestId: string
let needId: string
const cookies = new Map<string, string>()
beforeAll(async () => {
	for (const person of [ghana.focalPoint, office.officer, egypt.drafter])
		cookies.set(person.id, await cookieOf(person))
	await letExport(office.officer)
	const delivery = await aDelivery()
	requestId = delivery.requestId
	needId = delivery.needId
	const message = { requestId, needId: null, key: 'key', text: 'A message.' }
	await writeMessage(ghana.drafter, message)
	await writeNote(office.officer, { ...message, mentioned: [] })
})

const argsOf = (actor: Actor, path: string, query = '') => ({
	request: new Request(`http://site.example/requests/${requestId}/${path}${query}`, {
		headers: { cookie: cookies.get(actor.id) ?? '' },
	}),
	params: { requestId },
	context: { nonce: '', requestId: '' },
})
const withReason = async (actor: Actor, query = '') =>
	`${query || '?'}&export=${await asked(exporting(actor), 'history', requestId)}`
async function table(actor: Actor, query = '') {
	const response = await download(argsOf(actor, 'history.csv', await withReason(actor, query)))
	const bytes = Buffer.from(await response.arrayBuffer())
	const text = bytes.toString('utf8')
	return { headers: response.headers, text, rows: readCsv(text.slice(1)) }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;')
const idsOf = (entries: { id: string }[]) => entries.map(({ id }) => id).sort()
const all = async (actor: Actor, filter: HistoryFilter = {}) =>
	(await getHistory(actor, requestId, filter)).entries

describe('a filter', () => {
	test('by kind shows every entry under exactly one of them', async () => {
		for (const actor of [ghana.focalPoint, office.officer]) {
			const parts = await Promise.all(historyKinds.map((kind) => all(actor, { kind })))
			expect(idsOf(parts.flat())).toEqual(idsOf(await all(actor)))
			expect(parts.every((part) => part.length > 0)).toBe(true)
		}
		expect((await all(office.officer, { kind: 'deliveries' })).map(({ event }) => event)).toEqual(['opened'])
		expect((await all(ghana.drafter, { kind: 'decisions' })).map(({ event }) => event)).not.toContain(
			'proposeDecisions',
		)
	})

	test('by post, need and day shows what belongs there', async () => {
		const history = await getHistory(office.officer, requestId)
		for (const role of history.roles) {
			const entries = await all(office.officer, { role })
			expect(entries.length).toBeGreaterThan(0)
			expect(new Set(entries.map(({ actorRole }) => actorRole))).toEqual(new Set([role]))
		}
		const ofNeed = await all(office.officer, { needId })
		expect(new Set(ofNeed.map(({ need }) => need))).toEqual(new Set(['1']))
		const today = history.entries[0]?.at.toISOString().slice(0, 10)
		expect(idsOf(await all(office.officer, { from: today, to: today }))).toEqual(idsOf(history.entries))
		expect(await all(office.officer, { to: '2020-01-01' })).toEqual([])
		expect(await all(office.officer, { from: '2090-01-01' })).toEqual([])
	})

	test('does not tell a State of posts that only worked inside the office', async () => {
		const { requestId: proposed } = await aNeed({ status: 'proposed' })
		const told = async (actor: Actor) => (await getHistory(actor, proposed)).roles
		expect(await told(office.triage)).toContain('headquartersApprover')
		for (const role of await told(ghana.drafter))
			expect((await getHistory(ghana.drafter, proposed, { role })).entries.length).toBeGreaterThan(0)
	})

	test('is part of the address, and unknown values are ignored', () => {
		const filter: HistoryFilter = {
			kind: 'steps',
			role: 'system',
			needId,
			from: '2026-01-01',
			to: '2026-12-31',
		}
		const at = (query: string) => filterFrom(new Request(`http://site.example/${query}`))
		expect(at(queryOf(filter, { before: '50' }))).toEqual(filter)
		const nothing = at('?kind=x&role=king&from=yesterday&to=2026-02-31x&need=')
		expect(queryOf(nothing)).toBe('')
	})

	test('is a plain form, filled with the present filter', async () => {
		const { roles, needs } = await getHistory(office.officer, requestId)
		const filter = { kind: 'decisions', from: '2026-01-01' } as const
		const html = render(
			<HistoryFilters filter={filter} roles={roles} needs={needs} filtered href="/requests/x/history" />,
		)
		expect(html).toContain('<form')
		expect(html).toContain('method="get"')
		expect(html).toMatch(/<option value="decisions" selected="">/)
		expect(html).toMatch(/type="date"[^>]*value="2026-01-01"/)
		expect(html).toContain('href="/requests/x/history"')
	})
})

describe('the table to keep', () => {
	test('holds exactly what the page shows, in the words of the reader', async () => {
		for (const actor of [ghana.focalPoint, office.officer]) {
			const entries = (await all(actor)).reverse()
			const { headers, text, rows } = await table(actor)
			expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
			expect(headers.get('content-disposition')).toMatch(
				/^attachment; filename="history-SOM-TA-[\w-]+\.csv"$/,
			)
			expect(text.startsWith('\uFEFF')).toBe(true)
			expect(rows).toHaveLength(entries.length + 1)
			for (const [index, entry] of entries.entries()) {
				const html = render(<HistoryEntryItem entry={entry} />)
				const row = rows[index + 1] ?? []
				expect(row).toHaveLength(rows[0]?.length ?? 0)
				expect(html.replaceAll(/[\u2068\u2069]/g, '')).toContain(escaped(row[1] ?? ''))
				expect(row[2]).toBe(entry.actor ?? '')
			}
		}
	})

	test('keeps from a State what is internal, and says it to the office', async () => {
		const forState = await table(ghana.focalPoint)
		const forOffice = await table(office.officer)
		expect(forState.rows[0]).not.toContain('Not shown to the State')
		expect(forOffice.rows[0]?.at(-1)).toBe('Not shown to the State')
		expect(forOffice.rows.filter((row) => row.at(-1) === 'Yes').length).toBeGreaterThan(0)
		expect(forOffice.text).toContain('proposed a decision')
		expect(forState.text).not.toContain('proposed a decision')
	})

	test('is recorded for the office, and for no one of the State', async () => {
		const before = await all(ghana.focalPoint)
		await table(ghana.focalPoint, '?kind=steps')
		const [entry] = await look((tx) =>
			tx.auditEntry.findMany({ where: { requestId }, orderBy: { position: 'desc' }, take: 1 }),
		)
		expect(entry).toMatchObject({ type: 'history.exported', internal: true, actorId: ghana.focalPoint.id })
		expect(entry?.event).toMatchObject({ kind: 'steps', entries: expect.any(Number) })
		expect(idsOf(await all(ghana.focalPoint))).toEqual(idsOf(before))
		expect((await all(office.officer))[0]).toMatchObject({ event: 'exported', actor: ghana.focalPoint.name })
	})

	test.each(languages)('names its columns in %s', async (language) => {
		const { rows } = await table(ghana.focalPoint, `?zone=Africa/Cairo`)
		const { columns } = catalogues[language].history
		const response = await download({
			...argsOf(ghana.focalPoint, 'history.csv'),
			request: new Request(`http://site.example/${await withReason(ghana.focalPoint)}`, {
				headers: { cookie: `${cookies.get(ghana.focalPoint.id)}; language=${language}` },
			}),
		})
		const translated = readCsv((await response.text()).replace('\uFEFF', ''))
		expect(translated[0]?.slice(0, 3)).toEqual([columns.at, columns.what, columns.who])
		expect(rows[0]?.[1]).toBe('Date and time (Africa/Cairo)')
		expect(translated.slice(1).every((row) => !/^\w+\.\w+$/.test(row[1] ?? ''))).toBe(true)
	})

	test('is not there for another State', async () => {
		await expect(download(argsOf(egypt.drafter, 'history.csv', '?export=none'))).rejects.toMatchObject({
			init: { status: 404 },
		})
		await expect(loader(argsOf(egypt.drafter, 'history'))).rejects.toMatchObject({ init: { status: 404 } })
	})

	test('has no cell that a program takes for a formula, and loses no character', () => {
		const cells = [
			'=1+1',
			'+1',
			'-1',
			'@sum',
			'\tx',
			'\rx',
			'"a", b',
			'two\nlines',
			'plain',
			'',
			'ليس =1',
			'a;b',
		]
		const read = readCsv(csvText([cells]).slice(1))
		expect(read).toEqual([cells.map((text, place) => (place < 6 ? `'${text}` : text))])
	})
})

test('a long history is paged through without a gap and exported without a cut', async () => {
	const id = await aRequest()
	await look(async (tx) => {
		for (let count = 0; count < 500; count++)
			await recordAudit(tx, systemActor, {
				type: 'attachment.classified',
				requestId: id,
				stateIso3: 'GHA',
				data: { name: `${count}.pdf` },
			})
	})
	const { entries } = await exportHistory(ghana.drafter, id, await asked(ghana.drafter, 'history', id))
	expect(entries.filter(({ about }) => about?.endsWith('.pdf'))).toHaveLength(500)
	const seen: string[] = []
	for (let before: number | undefined, more = true; more; ) {
		const page = await getHistory(ghana.drafter, id, { before, kind: 'drafting' })
		seen.push(...page.entries.map((entry) => entry.id))
		before = page.older ?? undefined
		more = page.older !== null
	}
	expect(seen.toReversed()).toEqual(entries.map((entry) => entry.id))
})

test('the page says which file and which need it was', async () => {
	const id = await aRequest()
	await look((tx) =>
		recordAudit(tx, systemActor, {
			type: 'attachment.added',
			requestId: id,
			stateIso3: 'GHA',
			data: { name: 'note.pdf' },
		}),
	)
	const [entry] = (await getHistory(ghana.drafter, id)).entries
	expect(entry && render(<HistoryEntryItem entry={entry} />)).toMatch(/<bdi>note\.pdf<\/bdi>/)
})

test('a State is not told how many steps of UNODC lie between those that it reads', async () => {
	const { requestId } = await aDelivery()
	const { entries } = await getHistory(ghana.focalPoint, requestId)
	expect(entries.length).toBeGreaterThan(5)
	for (const entry of entries) expect(entry).not.toHaveProperty('position')
})

test('days are folded but the latest; a folded day says what happened, and no entry is lost', async () => {
	const latest = (await all(office.officer)).map((entry) => ({ ...entry, at: new Date('2026-03-01T23:59Z') }))
	const earlier = latest.map((entry) => ({ ...entry, id: `earlier-${entry.id}`, at: new Date('2026-01-02') }))
	const shown = { entries: [...latest, ...earlier], isChosen: false, cut: { first: false, last: true } }
	const html = render(<HistoryDays {...shown} />)
	const [, open = '', folded = ''] = html.split('<li><details')
	expect([open, folded].map((day) => /^[^>]* open=""/.test(day))).toEqual([true, false])
	expect([open, folded].map((day) => day.match(/<h3/g)?.length)).toEqual([latest.length, earlier.length])
	// A day that goes on on the next page has no number here, and what was filtered is open at once.
	expect([open, folded].map((day) => /\d+ entr(y|ies)</.test(day))).toEqual([true, false])
	expect(render(<HistoryDays {...shown} isChosen />).match(/<details[^>]* open=""/g)).toHaveLength(2)
	const [summary = ''] = folded.split('</summary>')
	expect(summary).toContain('2 January 2026')
	expect(summary.match(/added an internal note/g)).toHaveLength(1)
})

test('an officer can have the history checked; a State is not offered it', async () => {
	const check = async (actor: Actor) => loader(argsOf(actor, 'history', '?replay'))
	expect((await check(office.officer)).replay).toMatchObject({ first: null })
	expect(await check(ghana.focalPoint)).toMatchObject({ replay: null, mayReplay: false })
})
