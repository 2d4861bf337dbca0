import { beforeAll, describe, expect, test } from 'vitest'
import { listEndedRecoveries } from '#app/domain/accounts/recovery/list-recoveries.server.ts'
import { getOutgoingEmails } from '#app/domain/administration/outgoing-emails.server.ts'
import { getReceivedEmails } from '#app/domain/administration/received-emails.server.ts'
import { getSignInLog } from '#app/domain/administration/sign-in-log.server.ts'
import { getSealList } from '#app/domain/audit/seals.server.ts'
import { getExportLog } from '#app/domain/exports/export-log.server.ts'
import { getNoteList } from '#app/domain/people/notes-verbales/note-list.server.ts'
import { getPostList } from '#app/domain/people/posts/list-posts.server.ts'
import { getAccessLog } from '#app/domain/visibility/access-log.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { asOwner } from '#tests/support/database.ts'
import { office } from '#tests/support/people.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { administrator } = office
const MANY = 60

// Some things happen at one moment, so that the id decides which comes first.
const tables = {
	sign_in_event: `(id, at, kind, person_id) select 'e' || n, $1::timestamptz + (n / 2) * interval '1 hour',
		(array['signedIn', 'accessRefused', 'signedOut'])[n % 3 + 1], 'triage' from generate_series(1, ${MANY}) n`,
	received_email: `(id, received_at, digest, size, outcome, reason) select 'r' || n, $1::timestamptz + (n / 2) * interval '1 hour',
		'd' || n, 1, (array['refused', 'message'])[n % 2 + 1], case n % 2 when 0 then 'empty' end from generate_series(1, ${MANY}) n`,
	access_log_entry: `(id, at, request_id, state_iso3, person_id, role, what) select 'a' || n, $1::timestamptz + (n / 2) * interval '1 hour',
		'x', (array['GHA', 'EGY'])[n % 2 + 1], 'triage', 'triageOfficer', 'page' from generate_series(1, ${MANY}) n`,
	notice: `(id, event_key, template, facts, status, failure, created_at) select 'n' || n, 'k' || n, 'requestResumed', '{}',
		(array['parked', 'bounced'])[n % 2 + 1], 'tooLarge', $1::timestamptz + (n / 2) * interval '1 hour' from generate_series(1, ${MANY}) n`,
	note_verbale: `(id, state_iso3, number, dated, received_on, sender_address, verified_by, recorded_by_id, recorded_at)
		select 'v' || n, (array['GHA', 'EGY'])[n % 2 + 1], 'NV/' || n, '2025-01-01'::date + n / 3, '2026-01-02'::date + n / 5,
		'mission@sample.example', case n % 3 when 0 then 'listed' end, 'triage', $1::timestamptz + (n / 2) * interval '1 hour'
		from generate_series(1, ${MANY}) n`,
	factor_recovery: `(id, person_id, reason, asked_at, refused_at, refused_by_id) select 'f' || n, 'triage', 'lost', $1::timestamptz,
		$1::timestamptz + (n / 2) * interval '1 hour', case n % 2 when 0 then 'triage' else 'approver' end
		from generate_series(1, ${MANY}) n`,
	audit_seal: `(id, day, state_iso3, heads, digest, signature, created_at) select 's' || n, '2026-01-01'::date + n / 3,
		(array['GHA', 'EGY', null])[n % 3 + 1], '[]', 'x', 'x', $1::timestamptz from generate_series(1, ${MANY}) n`,
	post: `(id, role, title, state_iso3, opened_at, closed_at) select 'p' || n, (array['drafter', 'mission'])[n % 2 + 1]::"Role",
		'Desk ' || n % 7, (array['FJI', 'VUT'])[n % 2 + 1], $1::timestamptz, case n % 5 when 0 then $1::timestamptz end
		from generate_series(1, ${MANY}) n`,
	person: `(id, name, email, role, state_iso3, regions, updated_at, created_at) select 'h' || n, 'Holder ' || n,
		'h' || n || '@desk.example', 'drafter', 'FJI', '{}', $1::timestamptz, $1::timestamptz from generate_series(1, ${MANY}, 3) n`,
	tenure: `(id, post_id, person_id, "from", begun_at, appointed_by_id) select 't' || n, 'p' || n, 'h' || n,
		$1::timestamptz + (n / 2) * interval '1 hour', case n % 2 when 0 then $1::timestamptz end, 'system'
		from generate_series(1, ${MANY}, 3) n`,
}

beforeAll(async () => {
	for (const [table, rows] of Object.entries(tables)) {
		await asOwner(`alter table ${table} no force row level security`)
		await asOwner(`insert into ${table} ${rows}`, ['2026-02-01'])
		await asOwner(`alter table ${table} force row level security`)
	}
})

type Found = {
	rows: readonly { id: string }[]
	previous: string | null
	next: string | null
	counts: { total: number; values: Record<string, Record<string, number>> }
}
type List = (actor: Actor, params: URLSearchParams) => Promise<Found>
/** `of`: leaves the rows of these tests alone, where there are others. */
const lists: Record<string, { read: List; sorts: string[]; of?: Record<string, string> }> = {
	'sign-in log': { read: getSignInLog, sorts: ['at', '-at'] },
	'received e-mails': { read: getReceivedEmails, sorts: ['at', '-at'] },
	'access log': { read: getAccessLog, sorts: ['at', '-at'] },
	'outgoing e-mail': { read: getOutgoingEmails, sorts: ['since', '-since'] },
	'notes verbales': { read: getNoteList, sorts: ['dated', '-receivedOn', 'recordedAt', '-recordedAt'] },
	'audit seals': { read: getSealList, sorts: ['day', '-day'] },
	posts: {
		read: getPostList,
		sorts: ['place', 'title', '-title'],
		of: { text: 'desk' },
	},
	'ended recoveries': { read: listEndedRecoveries, sorts: ['on', '-on'] },
}

const ask = (read: List, query: Record<string, string>) => read(administrator, new URLSearchParams(query))

describe.each(Object.entries(lists))('the list of the %s', (_, { read: whole, sorts, of = {} }) => {
	const read: List = (actor, params) => whole(actor, new URLSearchParams([...Object.entries(of), ...params]))

	test.each(sorts)('loses no row and shows none twice, forwards and backwards, by %s', async (sort) => {
		const pages: Found[] = [await ask(read, { sort })]
		for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
			pages.push(await ask(read, { sort, after: next }))
		const ids = pages.map(({ rows }) => rows.map(({ id }) => id))
		expect(ids.flat()).toHaveLength(MANY)
		expect(new Set(ids.flat()).size).toBe(MANY)
		const back: string[][] = []
		for (let before = pages.at(-1)?.previous; before; ) {
			const page = await ask(read, { sort, before })
			back.unshift(page.rows.map(({ id }) => id))
			before = page.previous
		}
		expect(back).toEqual(ids.slice(0, -1))
		const other = await ask(read, { sort: sort.startsWith('-') ? sort.slice(1) : `-${sort}`, size: '100' })
		expect(other.rows.map(({ id }) => id).reverse()).toEqual(ids.flat())
	})

	test('counts for each choice of a filter as many rows as it leaves', async () => {
		const { counts } = await ask(read, {})
		expect(counts.total).toBe(MANY)
		for (const [filter, values] of Object.entries(counts.values))
			for (const [value, count] of Object.entries(values)) {
				if (value === 'none') continue
				const { rows, counts: left } = await ask(read, { [filter]: value, size: '100' })
				expect([filter, value, rows.length]).toEqual([filter, value, count])
				// The other choices of the filter keep their numbers.
				expect(left.values[filter]).toEqual(values)
			}
	})
})

test.each(['since', '-since'])(
	'posts without a holder are the last by %s, and none is lost',
	async (sort) => {
		const asked = { text: 'desk', sort, size: '25' }
		const pages = [await getPostList(administrator, new URLSearchParams(asked))]
		for (let after = pages[0]?.next; after; after = pages.at(-1)?.next)
			pages.push(await getPostList(administrator, new URLSearchParams({ ...asked, after })))
		const rows = pages.flatMap((page) => page.rows)
		expect(new Set(rows.map(({ id }) => id)).size).toBe(MANY)
		const days = rows.flatMap(({ since }) => since?.getTime() ?? [])
		expect(rows.slice(0, days.length).every(({ since }) => since)).toBe(true)
		expect(days).toEqual(days.toSorted((one, other) => (sort === 'since' ? one - other : other - one)))
		expect(days.length).toBe(10)
	},
)

test('a list in several choices of a filter is the list of all of them, in the same order', async () => {
	const all = await ask(getSignInLog, { size: '100' })
	const params = new URLSearchParams('size=100&kind=signedIn&kind=accessRefused&kind=signedOut')
	expect((await getSignInLog(administrator, params)).rows).toEqual(all.rows)
})

test('days include the last one, and a reason without its result is read by its own index', async () => {
	const { rows } = await ask(getAccessLog, { from: '2026-02-01', to: '2026-02-01', size: '100' })
	expect(rows).toHaveLength(47)
	const empty = await ask(getReceivedEmails, { reason: 'empty' })
	expect(empty.counts.total).toBe(30)
	expect((await ask(getReceivedEmails, { reason: 'empty', outcome: 'message' })).rows).toEqual([])
})

test('words and statuses narrow the notes verbales, and a wrong value is named', async () => {
	expect((await ask(getNoteList, { text: 'nv/6' })).rows.map(({ id }) => id).sort()).toEqual(['v6', 'v60'])
	expect((await ask(getNoteList, { stage: 'ready', size: '100' })).rows).toHaveLength(20)
	const wrong = await getNoteList(administrator, new URLSearchParams('stage=x&state=ghana&from=soon&x=1'))
	expect(wrong.address.ignored).toEqual(['state', 'stage', 'from', 'x'])
	expect(wrong.rows).toHaveLength(25)
})

test('an empty log has no pages and no numbers', async () => {
	const log = await getExportLog(administrator, new URLSearchParams())
	expect(log).toMatchObject({ rows: [], next: null, previous: null, counts: { total: 0 } })
})
