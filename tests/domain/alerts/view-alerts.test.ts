import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeView, createView, deleteView } from '#app/domain/lists/save-view.server.ts'
import { gatherDigests } from '#app/domain/notifications/gather-digests.server.ts'
import { saveEmailSetting } from '#app/domain/notifications/mail-preferences.server.ts'
import { switchOff } from '#app/domain/notifications/switch-off.server.ts'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { MOST_ALERTS, type SavedViewForm } from '#app/forms/saved-view.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime, now } from '#app/platform/clock.server.ts'
import { mailToken } from '#app/platform/mail/mail-token.server.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import { writeViewAlerts } from '#app/queue/write-view-alerts.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

// Tuesday; the people of the tests have no time zone of their own.
const DAY = 24 * 60 * 60_000
const monday = Date.parse('2027-03-01T12:00:00Z')
const on = <T>(days: number, work: () => Promise<T>) => atTime(new Date(monday + days * DAY), work)

beforeAll(() => look((tx) => tx.notice.updateMany({ data: { status: 'sent' } })))
beforeEach(() =>
	look(async (tx) => {
		await tx.savedView.deleteMany()
		await tx.notice.updateMany({ data: { status: 'sent' } })
	}),
)

type Of = Partial<SavedViewForm> & { query?: string; list?: 'requests' | 'search' }
const save = (owner: Actor, { query = '', list = 'requests', ...form }: Of = {}) =>
	createView(owner, {
		list,
		query,
		name: 'Everything',
		sharedWith: 'nobody',
		pinned: false,
		alert: 'daily',
		...form,
	})
const change = (owner: Actor, id: string, version: number, alert: SavedViewForm['alert']) =>
	changeView(owner, { id, version, name: 'Everything', sharedWith: 'nobody', pinned: false, alert })
const touch = (id: string) => look((tx) => tx.request.update({ where: { id }, data: { updatedAt: now() } }))
const told = (owner: Actor) =>
	look((tx) =>
		tx.notice.findMany({
			where: { personId: owner.id, template: { in: ['viewAlert', 'viewAlertEnded'] }, status: 'queued' },
		}),
	)

describe('a saved view with notifications', () => {
	test('tells its owner in the morning how much is new, and only once', async () => {
		const id = await on(0, () => aRequest({ status: 'submitted' }))
		await on(1, () => save(office.triage))
		await on(1.1, () => touch(id))
		expect(await on(1.2, () => writeViewAlerts([]))).toBe(0)
		expect(await on(2, () => writeViewAlerts([]))).toBe(1)
		expect(await on(2, () => writeViewAlerts([]))).toBe(0)
		expect(await told(office.triage)).toMatchObject([
			{ facts: { view: 'Everything', count: 1 }, cadence: 'daily' },
		])
		expect(await on(2, () => gatherDigests())).toBe(1)
		const digest = await look((tx) =>
			tx.notice.findFirstOrThrow({ where: { personId: office.triage.id, template: 'digest' } }),
		)
		const letter = await look((tx) => writeLetter(tx, digest))
		expect(letter).toMatchObject({ kind: 'summary', mayBeSwitchedOff: true })
		expect(letter?.text).toContain('Everything')
		expect(letter?.text).not.toContain('SOM-TA')
		expect(await on(3, () => writeViewAlerts([]))).toBe(0)
	})

	test('says nothing of what its owner may not see', async () => {
		const id = await on(0, () => aRequest({ status: 'submitted' }))
		await on(1, () => save(egypt.focalPoint))
		await on(1.1, () => touch(id))
		expect(await on(2, () => writeViewAlerts([]))).toBe(0)
	})

	test('weekly waits for Monday', async () => {
		const id = await on(0, () => aRequest({ status: 'submitted' }))
		await on(1, () => save(office.triage, { alert: 'weekly' }))
		await on(1.1, () => touch(id))
		expect(await on(3, () => writeViewAlerts([]))).toBe(0)
		expect(await on(7, () => writeViewAlerts([]))).toBe(1)
	})

	test('ends where its filters no longer fit, and says so', async () => {
		await on(1, () => save(office.triage, { query: 'status=gone' }))
		expect(await on(2, () => writeViewAlerts([]))).toBe(1)
		expect((await told(office.triage)).map(({ template }) => template)).toEqual(['viewAlertEnded'])
		expect(await on(3, () => writeViewAlerts([]))).toBe(0)
	})

	test('is not looked at once it is deleted, stopped, or its owner is suspended', async () => {
		const id = await on(0, () => aRequest({ status: 'submitted' }))
		const gone = await on(1, () => save(office.triage, { name: 'Gone' }))
		await deleteView(office.triage, gone)
		const stopped = await on(1, () => save(office.triage, { name: 'Stopped' }))
		await change(office.triage, stopped, 1, 'none')
		await on(1, () => save(ghana.drafter))
		await look((tx) =>
			tx.person.update({ where: { id: ghana.drafter.id }, data: { suspendedAt: new Date() } }),
		)
		await on(1.1, () => touch(id))
		expect(await on(2, () => writeViewAlerts([]))).toBe(0)
		await look((tx) => tx.person.update({ where: { id: ghana.drafter.id }, data: { suspendedAt: null } }))
	})

	test('is read by the worker on the mornings of its owner alone, also while the owner may not act', async () => {
		const due = async () =>
			(await look((tx) => tx.savedView.findFirstOrThrow())).alertDueAt?.toISOString().slice(0, 13)
		const suspend = (suspendedAt: Date | null) =>
			look((tx) => tx.person.update({ where: { id: office.triage.id }, data: { suspendedAt } }))
		const id = await on(1, () => save(office.triage))
		expect(await due()).toBe('2027-03-02T12')
		await on(1, () => writeViewAlerts([]))
		expect(await due(), 'in Vienna').toBe('2027-03-03T06')
		await on(2, () => writeViewAlerts([]))
		expect(await due()).toBe('2027-03-04T06')
		await suspend(new Date())
		await on(2.1, () => aRequest({ status: 'submitted' }))
		expect(await on(3, () => writeViewAlerts([]))).toBe(0)
		expect(await due()).toBe('2027-03-05T06')
		await suspend(null)
		// A worker that was away for the morning waits for the next one.
		expect(await on(4.6, () => writeViewAlerts([]))).toBe(0)
		expect(await due()).toBe('2027-03-06T06')
		expect(await on(5, () => writeViewAlerts([]))).toBe(1)
		await on(5.1, () => change(office.triage, id, 1, 'weekly'))
		await on(5.1, () => writeViewAlerts([]))
		expect(await due()).toBe('2027-03-08T06')
	})

	test('ends by the link in the e-mail', async () => {
		const id = await on(0, () => aRequest({ status: 'submitted' }))
		await on(21, () => save(office.triage))
		await on(21.1, () => touch(id))
		await on(22, () => writeViewAlerts([]))
		await on(22, () => gatherDigests())
		const digest = await look((tx) =>
			tx.notice.findFirstOrThrow({
				where: { personId: office.triage.id, template: 'digest' },
				orderBy: { createdAt: 'desc' },
			}),
		)
		const token = mailToken('off', digest.id)
		expect(await switchOff('10.0.0.1', token, 'off')).toMatchObject({
			outcome: 'found',
			kinds: [{ kind: 'views', cadence: 'off' }],
		})
		expect(await look((tx) => tx.savedView.count({ where: { alert: { not: 'none' } } }))).toBe(0)
	})

	test('is one of ten at most', async () => {
		for (let number = 1; number <= MOST_ALERTS; number++)
			await save(office.triage, { name: `View ${number}` })
		await expect(save(office.triage, { name: 'Another' })).rejects.toMatchObject({
			errors: { alert: 'tooManyAlerts' },
		})
		await save(office.triage, { name: 'Without', alert: 'none' })
	})
})

describe('what was found', () => {
	let request: string
	beforeAll(async () => {
		request = await on(0, () => aRequest({ status: 'submitted' }))
	})
	const found = async (day: number, owner = office.triage, name = 'Everything') => {
		const id = await on(day, () => save(owner, { name }))
		await on(day + 0.1, () => touch(request))
		await on(day + 1, () => writeViewAlerts([]))
		return id
	}

	test('too late for the summary of the day comes with the next one, in the morning', async () => {
		await found(41)
		expect(await on(42, () => gatherDigests())).toBe(1)
		await on(41.4, () => save(office.triage, { name: 'Late' }))
		await on(41.5, () => touch(request))
		expect(await on(42.1, () => writeViewAlerts([]))).toBe(1)
		expect(await on(42.1, () => gatherDigests())).toBe(0)
		expect(await on(42.5, () => gatherDigests())).toBe(0)
		expect(await on(43, () => gatherDigests())).toBe(1)
	})

	test('is not sent after the view was stopped or deleted, or after a link ended all alerts', async () => {
		const stopped = await found(51)
		expect(await told(office.triage)).toHaveLength(1)
		await change(office.triage, stopped, 1, 'none')
		expect(await told(office.triage)).toEqual([])
		await deleteView(office.triage, await found(53, office.triage, 'Deleted'))
		expect(await told(office.triage)).toEqual([])
		await found(55, office.triage, 'Kept')
		await look((tx) => saveEmailSetting(tx, office.triage.id, 'views', 'off'))
		expect(await told(office.triage)).toEqual([])
		expect(await on(57, () => gatherDigests())).toBe(0)
	})

	test('does not wait for who was suspended', async () => {
		await found(61, ghana.focalPoint)
		expect(await told(ghana.focalPoint)).toHaveLength(1)
		const suspend = (suspendedAt: Date | null) =>
			look((tx) => tx.person.update({ where: { id: ghana.focalPoint.id }, data: { suspendedAt } }))
		await suspend(new Date())
		expect(await on(62, () => gatherDigests())).toBe(0)
		await suspend(null)
		expect(await told(ghana.focalPoint)).toEqual([])
	})

	test('while an alert was off is not sent later', async () => {
		const id = await on(71, () => save(office.triage))
		await look((tx) => saveEmailSetting(tx, office.triage.id, 'views', 'off'))
		await on(71.1, () => touch(request))
		await on(71.2, () => change(office.triage, id, 1, 'daily'))
		expect(await on(72, () => writeViewAlerts([]))).toBe(0)
	})
})

test('a saved search finds what has changed since', async () => {
	const id = await on(0, () => aRequest({ status: 'submitted' }))
	await look((tx) => tx.request.update({ where: { id }, data: { title: 'Binoculars for the harbour' } }))
	await on(31, () => save(office.triage, { list: 'search', query: 'q=binoculars' }))
	await on(31.1, () => touch(id))
	await on(31.1, () =>
		look((tx) => tx.request.update({ where: { id }, data: { title: 'New binoculars', updatedAt: now() } })),
	)
	await indexTouched(() => false)
	expect(await on(32, () => writeViewAlerts([]))).toBe(1)
	expect(await told(office.triage)).toMatchObject([{ facts: { count: 1 } }])
})
