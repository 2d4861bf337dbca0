import { beforeEach, expect, test } from 'vitest'
import { createView } from '#app/domain/lists/save-view.server.ts'
import { getView } from '#app/domain/lists/saved-views.server.ts'
import { setEmailSettings } from '#app/domain/notifications/mail-preferences.server.ts'
import type { ListName } from '#app/forms/lists/lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime, now } from '#app/platform/clock.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { writeViewAlerts } from '#app/queue/write-view-alerts.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

// The people of the tests have no time zone of their own.
const DAY = 24 * 60 * 60_000
const monday = Date.parse('2027-03-01T12:00:00Z')
const on = <T>(days: number, work: () => Promise<T>) => atTime(new Date(monday + days * DAY), work)

beforeEach(() =>
	look(async (tx) => {
		await tx.savedView.deleteMany()
		await tx.notice.updateMany({ data: { status: 'sent' } })
	}),
)

type Of = { query?: string; list?: ListName; name?: string }
const save = (owner: Actor, { query = '', list = 'requests', name = 'Everything' }: Of = {}) =>
	createView(owner, { list, query, name, sharedWith: 'nobody', pinned: false, alert: 'daily' })
const touch = (id: string) => look((tx) => tx.request.update({ where: { id }, data: { updatedAt: now() } }))
const told = (owner: Actor) =>
	look((tx) =>
		tx.notice.findMany({
			where: { personId: owner.id, template: { in: ['viewAlert', 'viewAlertEnded'] }, status: 'queued' },
		}),
	)

test('views of needs, deliveries and programmes tell what changed, as far as their owner sees it', async () => {
	const { id } = await on(0, () => aNeed({ status: 'accepted' }))
	const delivery = await on(0, () => aDelivery({ kind: 'equipment' }))
	const readers = [office.triage, ghana.focalPoint, egypt.focalPoint]
	await on(81, async () => {
		for (const owner of readers)
			for (const list of ['needs', 'deliveries', 'programmes'] as const) await save(owner, { list })
		await save(office.triage, { list: 'needs', name: 'Others', query: 'kind=advisory' })
	})
	await on(81.1, () =>
		look(async (tx) => {
			await tx.need.update({ where: { id }, data: { updatedAt: now() } })
			await tx.delivery.update({ where: { id: delivery.id }, data: { updatedAt: now() } })
			await tx.programme.update({ where: { id: 'advice' }, data: { updatedAt: now() } })
		}),
	)
	await on(82, () => writeViewAlerts([]))
	const lists = async (owner: Actor) =>
		(await told(owner)).map(({ facts }) => textIn(facts, 'path').split('?')[0]).sort()
	expect(await lists(office.triage)).toEqual(['/deliveries', '/needs', '/programmes'])
	expect(await lists(ghana.focalPoint)).toEqual(expect.arrayContaining(['/deliveries', '/needs']))
	expect(await lists(egypt.focalPoint)).not.toEqual(expect.arrayContaining(['/needs']))
	expect(await lists(egypt.focalPoint)).not.toEqual(expect.arrayContaining(['/deliveries']))
})

test('alerts on lists of unchanging rows report additions, and end for those who may not open them', async () => {
	await on(91, async () => {
		for (const list of ['people', 'bundles', 'allocations', 'notes-verbales'] as const) {
			const id = await save(office.triage, { list })
			// Saved in a post that its owner has no longer.
			const earlier = {
				id: newId(),
				ownerId: ghana.drafter.id,
				role: 'drafter',
				stateIso3: 'GHA',
				postId: null,
			} as const
			await look(async (tx) => {
				const view = await tx.savedView.findUniqueOrThrow({ where: { id } })
				await tx.savedView.create({ data: { ...view, ...earlier } })
			})
		}
	})
	expect(await on(92, () => writeViewAlerts([]))).toBe(4)
	expect((await told(ghana.drafter)).map(({ template }) => template)).toEqual(
		Array.from({ length: 4 }, () => 'viewAlertEnded'),
	)
	expect(await told(office.triage)).toEqual([])
})

test('a view of a list that a release has taken away ends with a notice, and is not found any more', async () => {
	const id = await on(95, () => save(office.triage))
	await look((tx) => tx.savedView.update({ where: { id }, data: { list: 'retired' } }))
	expect(await on(96, () => writeViewAlerts([]))).toBe(1)
	expect((await told(office.triage)).map(({ template }) => template)).toEqual(['viewAlertEnded'])
	await expect(getView(office.triage, id)).rejects.toMatchObject({ code: 'not-found' })
})

test('a view is looked at in the morning of another time zone, once that was chosen', async () => {
	const id = await on(0, () => aRequest({ status: 'submitted' }))
	await on(101, () => save(office.triage))
	expect(await on(101.1, () => writeViewAlerts([]))).toBe(0)
	await on(101.1, () => touch(id))
	// Seven in the morning of Auckland is in the evening of the day before.
	await on(101.2, () => setEmailSettings(office.triage, { timeZone: 'Pacific/Auckland' }))
	expect(await on(101.3, () => writeViewAlerts([]))).toBe(1)
	await look((tx) => tx.person.update({ where: { id: office.triage.id }, data: { timeZone: null } }))
})

test('views are read a page at a time, by when they are due', async () => {
	const id = await on(0, () => aRequest({ status: 'submitted' }))
	const first = await on(111, () => save(office.triage))
	await on(111, () =>
		look(async (tx) => {
			const view = await tx.savedView.findUniqueOrThrow({ where: { id: first } })
			const copies = Array.from({ length: 150 }, (_, at) => ({
				...view,
				id: `copy-${at}`,
				name: `Copy ${at}`,
			}))
			await tx.savedView.createMany({ data: copies })
		}),
	)
	await on(111.1, () => touch(id))
	expect(await on(112, () => writeViewAlerts([]))).toBe(151)
	const plan = await look(async (tx) => {
		await tx.$executeRaw`select set_config('enable_seqscan', 'off', true)`
		return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`explain select id from saved_view
				where alert <> 'none' and alert_due_at <= now() order by alert_due_at, id limit 100`
	})
	expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('saved_view_alert_due_at_id_idx')
})
