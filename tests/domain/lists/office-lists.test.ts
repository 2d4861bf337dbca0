import { beforeAll, describe, expect, test } from 'vitest'
import { listEndedRecoveries } from '#app/domain/accounts/recovery/list-recoveries.server.ts'
import { getOutgoingEmails } from '#app/domain/administration/outgoing-emails.server.ts'
import { getReceivedEmails } from '#app/domain/administration/received-emails.server.ts'
import { getSignInLog } from '#app/domain/administration/sign-in-log.server.ts'
import { getAllocationList } from '#app/domain/allocation/list-allocations.server.ts'
import { getSealList } from '#app/domain/audit/seals.server.ts'
import { getBundleList } from '#app/domain/bundles/list-bundles.server.ts'
import { getDeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { getExportLog } from '#app/domain/exports/export-log.server.ts'
import { createView } from '#app/domain/lists/save-view.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { getPeopleList } from '#app/domain/people/list-people.server.ts'
import { getNoteList } from '#app/domain/people/notes-verbales/note-list.server.ts'
import { getPracticeList } from '#app/domain/practices/list-practices.server.ts'
import { getProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import { getStateList } from '#app/domain/states/state-list.server.ts'
import { getAccessLog } from '#app/domain/visibility/access-log.server.ts'
import { type ListAddress, type ListName, listNames } from '#app/forms/lists/list-address.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { office } from '#tests/support/people.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'

useWorld()

describe('office lists', () => {
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
	const lists: Record<string, { read: List; sorts: string[] }> = {
		'sign-in log': { read: getSignInLog, sorts: ['at', '-at'] },
		'received e-mails': { read: getReceivedEmails, sorts: ['at', '-at'] },
		'access log': { read: getAccessLog, sorts: ['at', '-at'] },
		'outgoing e-mail': { read: getOutgoingEmails, sorts: ['since', '-since'] },
		'notes verbales': { read: getNoteList, sorts: ['dated', '-receivedOn', 'recordedAt', '-recordedAt'] },
		'audit seals': { read: getSealList, sorts: ['day', '-day'] },
		'ended recoveries': { read: listEndedRecoveries, sorts: ['on', '-on'] },
	}

	const ask = (read: List, query: Record<string, string>) => read(administrator, new URLSearchParams(query))

	describe.each(Object.entries(lists))('the list of the %s', (_, { read, sorts }) => {
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
})

describe('list states', () => {
	const { administrator, triage } = office

	type Found = {
		rows: readonly object[]
		next: string | null
		previous: string | null
		columns: readonly string[]
		counts: { total: number }
		address: ListAddress
		views: readonly { id: string; query: string }[]
	}
	type Read = (actor: Actor, params: URLSearchParams, language: 'en') => Promise<Found>
	type Tried = {
		read: Read
		/** Triage unless said otherwise. */
		who?: Actor
		/** A choice of a filter that no row of this world has. */
		nothing: string
		/** A column that the list has. */
		column: string
	}

	const day = 'to=2001-01-01'
	const lists: Record<Exclude<ListName, 'search'>, Tried> = {
		requests: { read: getRequestList, nothing: 'status=withdrawn', column: 'status' },
		needs: { read: getNeedList, nothing: 'status=evaluated', column: 'status' },
		programmes: { read: getProgrammeList, nothing: 'donor=nobody', column: 'code' },
		deliveries: { read: getDeliveryList, nothing: 'state=FJI', column: 'status' },
		states: { read: getStateList, nothing: 'only=overdue', column: 'region' },
		practices: { read: getPracticeList, nothing: 'status=withdrawn', column: 'status' },
		people: { read: getPeopleList, who: administrator, nothing: 'text=zzzzzz', column: 'email' },
		bundles: { read: getBundleList, nothing: 'state=FJI', column: 'kind' },
		allocations: { read: getAllocationList, nothing: 'status=failed', column: 'started' },
		'notes-verbales': { read: getNoteList, who: administrator, nothing: day, column: 'dated' },
		'audit-seals': { read: getSealList, who: administrator, nothing: day, column: 'digest' },
		'outgoing-emails': { read: getOutgoingEmails, who: administrator, nothing: 'reason=no', column: 'since' },
		'received-emails': { read: getReceivedEmails, who: administrator, nothing: day, column: 'outcome' },
		'sign-in-log': { read: getSignInLog, who: administrator, nothing: day, column: 'kind' },
		'export-log': { read: getExportLog, who: administrator, nothing: day, column: 'what' },
		'access-log': { read: getAccessLog, who: administrator, nothing: day, column: 'who' },
	}

	beforeAll(async () => {
		await aNeed()
		await addProgramme('listed', 'training', { capacity: 10 })
	})

	test('every list of the product is tried here; the search has its own tests', () => {
		expect([...Object.keys(lists), 'search'].sort()).toEqual([...listNames].sort())
	})

	describe.each(Object.entries(lists))('the list of %s', (name, { read, who = triage, nothing, column }) => {
		const ask = (query: string) => read(who, new URLSearchParams(query), 'en')

		test('reads what it knows of an address, and names the rest', async () => {
			const plain = await ask('')
			const odd = await ask(`colour=red&sort=gone&columns=gone.${column}&size=7&after=nowhere&before=%00`)
			expect(odd.address.ignored.toSorted()).toEqual(['colour', 'columns', 'sort'])
			expect(odd.columns).toEqual([column])
			expect(odd.address.size).toBe(25)
			expect(odd.counts.total).toBe(plain.counts.total)
		})

		test('shows neither rows nor pages where the filters leave nothing, and keeps them', async () => {
			const found = await ask(nothing)
			expect(found).toMatchObject({ rows: [], next: null, previous: null, counts: { total: 0 } })
			expect(found.address.ignored).toEqual([])
			expect(Object.keys(found.address.filters)).toHaveLength(1)
		})

		test('goes on with a saved view of which a column and a filter are gone', async () => {
			const query = `retired=1&columns=${column}.retired&size=50`
			const id = await createView(who, {
				list: name as ListName,
				name: 'Of an earlier release',
				sharedWith: 'nobody',
				alert: 'none',
				pinned: false,
				query,
			})
			const { views } = await ask('')
			expect(views).toContainEqual(expect.objectContaining({ id, query }))
			const found = await ask(`${query}&view=${id}`)
			expect(found).toMatchObject({ columns: [column], address: { view: id, size: 50 } })
			expect(found.address.ignored.toSorted()).toEqual(['columns', 'retired'])
		})
	})
})
