import { beforeAll, describe, expect, test } from 'vitest'
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
import { getPostList } from '#app/domain/people/posts/list-posts.server.ts'
import { getPracticeList } from '#app/domain/practices/list-practices.server.ts'
import { getProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import { getStateList } from '#app/domain/states/state-list.server.ts'
import { getAccessLog } from '#app/domain/visibility/access-log.server.ts'
import type { ListAddress } from '#app/forms/lists/list-address.ts'
import { type ListName, listNames } from '#app/forms/lists/lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import { namesOf } from '#workflows/names.ts'

useWorld()
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
	posts: { read: getPostList, who: administrator, nothing: 'text=zzzzzz', column: 'holder' },
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

describe.each(namesOf(lists))('the list of %s', (name) => {
	const { read, who = triage, nothing, column } = lists[name]
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

	test('still opens a saved view of which a column and a filter no longer exist', async () => {
		const query = `retired=1&columns=${column}.retired&size=50`
		const id = await createView(who, {
			list: name,
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
