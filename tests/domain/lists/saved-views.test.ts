import { describe, expect, test } from 'vitest'
import { changeView, createView, deleteView, keepLayout } from '#app/domain/lists/save-view.server.ts'
import { getView, viewsFor } from '#app/domain/lists/saved-views.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import { listNames, lists, mayOpenList } from '#app/forms/lists/lists.ts'
import { MOST_VIEWS, type SharedWith } from '#app/forms/saved-view.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { columns, people } from '#tests/matrix/people.ts'
import { isShownTo } from '#tests/matrix/row.ts'
import { table } from '#tests/matrix/table.ts'
import { addOfficer } from '#tests/support/more-people.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { look } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { triage, officer } = office
const second = addOfficer('secondOfficer')

const save = (actor: Actor, name: string, sharedWith: SharedWith = 'nobody', query = 'only=open') =>
	createView(actor, { list: 'requests', name, sharedWith, alert: 'none', pinned: false, query })
const namesFor = async (actor: Actor) =>
	(await readAs(actor, (read) => viewsFor(read, actor, 'requests'))).views.map(({ name }) => name).sort()

describe('a saved view', () => {
	test('is visible to its owner and to the people it is shared with', async () => {
		await save(officer, 'Mine')
		const ofRole = await save(officer, 'For officers', 'role')
		expect(await namesFor(officer)).toEqual(['For officers', 'Mine'])
		expect(await namesFor(second)).toEqual(['For officers'])
		expect(await namesFor(triage)).toEqual([])
		expect(await getView(second, ofRole)).toMatchObject({ isOwn: false, ownerName: officer.name })
		await expect(getView(triage, ofRole)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('of a State does not leave the State, whether for a role or for all of it', async () => {
		await save(ghana.focalPoint, 'For focal points', 'role')
		await save(ghana.focalPoint, 'For the State', 'state')
		expect(await namesFor(ghana.drafter)).toEqual(['For the State'])
		for (const other of [egypt.focalPoint, egypt.drafter, triage]) expect(await namesFor(other)).toEqual([])
		await expect(save(triage, 'No State', 'state')).rejects.toMatchObject({
			errors: { sharedWith: 'badValue' },
		})
	})

	test('is changed and deleted by its owner only, and from the version that was read', async () => {
		const id = await save(officer, 'Versioned', 'role')
		const form = { name: 'Renamed', sharedWith: 'role' as const, alert: 'none' as const, pinned: true }
		await expect(changeView(second, { id, version: 1, ...form })).rejects.toMatchObject({ code: 'not-found' })
		await expect(deleteView(second, id)).rejects.toMatchObject({ code: 'not-found' })
		await changeView(officer, { id, version: 1, ...form })
		await expect(changeView(officer, { id, version: 1, ...form })).rejects.toMatchObject({ code: 'conflict' })
		expect(await getView(officer, id)).toMatchObject({ name: 'Renamed', pinned: true, version: 2 })
		await deleteView(officer, id)
		await expect(getView(officer, id)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('shared with others is in the audit trail with its former state, and a private one is not', async () => {
		const told = (viewId: string) =>
			look(async (tx) => {
				const entries = await tx.auditEntry.findMany({
					where: { type: { startsWith: 'view.' } },
					orderBy: { position: 'asc' },
				})
				return entries.filter(({ event }) => textIn(event, 'viewId') === viewId)
			})
		const own = await save(officer, 'Only for me')
		await changeView(officer, {
			id: own,
			version: 1,
			name: 'Only mine',
			sharedWith: 'nobody',
			alert: 'none',
			pinned: false,
		})
		await deleteView(officer, own)
		expect(await told(own)).toEqual([])
		const id = await save(officer, 'For all officers', 'role')
		await changeView(officer, {
			id,
			version: 1,
			name: 'No more',
			sharedWith: 'nobody',
			alert: 'none',
			pinned: false,
		})
		await deleteView(officer, id)
		const entries = await told(id)
		expect(entries.map(({ type }) => type)).toEqual(['view.saved', 'view.changed'])
		expect(entries[1]?.event).toMatchObject({
			sharedWith: 'nobody',
			before: { name: 'For all officers', sharedWith: 'role' },
		})
	})

	test('has a unique name, and there are no more than can be shown', async () => {
		await save(triage, 'Same')
		await expect(save(triage, 'Same')).rejects.toMatchObject({ errors: { name: 'nameTaken' } })
		for (let count = 1; count < MOST_VIEWS; count++) await save(triage, `View ${count}`)
		await expect(save(triage, 'One more')).rejects.toMatchObject({ errors: { name: 'tooManyViews' } })
	})
})

test.each(listNames)('a view of the list %s is saved by those who may open it', async (list) => {
	const route = lists[list].path.slice(1).replaceAll('/', '.')
	const row = present(table[route] ?? table[`${route}._index`], route)
	for (const name of columns) {
		if (name === 'out' || name === 'half') continue
		expect(mayOpenList(people[name], list), name).toBe(isShownTo(row, name))
	}
	if (mayOpenList(office.donor, list)) return
	const view = {
		list,
		name: 'Not mine',
		sharedWith: 'nobody',
		alert: 'none',
		pinned: false,
		query: '',
	} as const
	await expect(createView(office.donor, view)).rejects.toMatchObject({ code: 'not-found' })
	await expect(keepLayout(office.donor, list, '')).rejects.toMatchObject({ code: 'not-found' })
})

describe('the address of a list', () => {
	const listOf = (actor: Actor, query: string) => getRequestList(actor, new URLSearchParams(query))

	test('names what it does not know and leaves it out, so that an old view still opens', async () => {
		const { address, columns } = await listOf(
			triage,
			'status=review&status=gone&colour=red&columns=status.shoeSize&sort=title&size=7',
		)
		expect(address.filters).toEqual({ status: ['review'] })
		expect([...address.ignored].sort()).toEqual(['colour', 'columns', 'sort', 'status'])
		expect(columns).toEqual(['status'])
		expect(address.size).toBe(25)
	})

	test('does not let a State ask by officer or due date', async () => {
		const { address } = await listOf(ghana.drafter, `officer=${officer.id}&due=overdue&state=EGY&sort=due`)
		expect(address.filters).toEqual({})
		expect([...address.ignored].sort()).toEqual(['due', 'officer', 'sort', 'state'])
	})

	test('shows the columns that the reader has kept, unless it names others', async () => {
		await keepLayout(second, 'requests', 'columns=reference.due')
		await keepLayout(second, 'requests', 'columns=status.due')
		expect((await listOf(second, '')).columns).toEqual(['status', 'due'])
		expect((await listOf(second, 'columns=needs')).columns).toEqual(['needs'])
		expect((await listOf(officer, '')).columns).toContain('reference')
		expect(await namesFor(second)).not.toContain('')
	})
})
