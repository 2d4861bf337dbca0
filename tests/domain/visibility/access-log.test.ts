import { beforeAll, describe, expect, test } from 'vitest'
import { readAttachment } from '#app/domain/drafts/attachment-reading.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { getAccessLog } from '#app/domain/visibility/access-log.server.ts'
import { getSharing } from '#app/domain/visibility/sharing.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aWatchedOffer, aWatchedRequest } from '#tests/support/canaries.ts'
import { asOwner } from '#tests/support/database.ts'
import { pages } from '#tests/support/everything-read.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { triage, officer, approver, manager, dueDiligence, administrator } = office

let place: { id: string; needId: string }
beforeAll(async () => {
	place = await aWatchedOffer('CONFIDENTIAL')
})

const linesOf = (requestId: string, person?: Actor) =>
	look((tx) =>
		tx.accessLogEntry.findMany({
			where: { requestId, ...(person && { personId: person.id }) },
			orderBy: { at: 'asc' },
		}),
	)

describe('reading what is confidential', () => {
	const silent = new Set(['changes', 'clocks', 'needClock', 'sharing', 'replay'])
	const things = Object.entries(pages).filter(([name]) => !silent.has(name))

	test.each(things)('%s is logged for readers outside the State', async (_name, read) => {
		const before = (await linesOf(place.id, triage)).length
		const other = await aWatchedOffer('CONFIDENTIAL')
		await read({ ...triage, mayExport: true }, other)
		const [line] = await linesOf(other.id, triage)
		expect(line).toMatchObject({ personId: 'triage', role: 'triageOfficer', stateIso3: 'GHA' })
		expect((await linesOf(place.id, triage)).length).toBe(before)
	})

	test('leaves none for the State itself, nor for a request that is not confidential', async () => {
		const restricted = await aWatchedRequest('RESTRICTED')
		for (const person of [ghana.drafter, ghana.focalPoint, ghana.mission]) await getRequest(person, place.id)
		expect((await linesOf(place.id)).filter(({ role }) => role === 'focalPoint')).toEqual([])
		await getRequest(triage, restricted.id)
		expect(await linesOf(restricted.id)).toEqual([])
	})

	test('is one line for the same person, thing and hour', async () => {
		const { id } = await aWatchedRequest('CONFIDENTIAL')
		const count = async () => (await linesOf(id, approver)).length
		await Promise.all([getRequest(approver, id), getRequest(approver, id)])
		await getRequest(approver, id)
		expect(await count()).toBe(1)
		await getFiling(approver, id)
		expect(await count()).toBe(2)
		await atTime(new Date(Date.now() + 61 * 60_000), () => getRequest(approver, id))
		expect(await count()).toBe(3)
		for (const person of [officer, dueDiligence]) await getRequest(person, id)
		expect(new Set((await linesOf(id)).map(({ personId }) => personId))).toEqual(
			new Set(['approver', 'officer', 'dueDiligence']),
		)
	})

	test('is also written down of a manager who was asked, and of a confidential file in any request', async () => {
		await getRequest(manager, place.id)
		expect(await linesOf(place.id, manager)).toMatchObject([{ role: 'programmeManager', what: 'page' }])
		const { id } = await aWatchedRequest('RESTRICTED')
		const file = await look((tx) =>
			tx.attachment.findFirstOrThrow({ where: { requestId: id }, select: { id: true } }),
		)
		const read = () => readAttachment(triage, { requestId: id, attachmentId: file.id }).catch(() => null)
		await read()
		expect(await linesOf(id)).toEqual([])
		await look((tx) =>
			tx.attachment.updateMany({ where: { id: file.id }, data: { classification: 'CONFIDENTIAL' } }),
		)
		await read()
		expect(await linesOf(id)).toMatchObject([{ personId: 'triage', what: 'attachment' }])
	})
})

test('only the State, triage, headquarters and an administrator learn who has read it', async () => {
	const told = async (person: Actor) => (await getSharing(person, place.id)).reads
	for (const person of [ghana.focalPoint, ghana.mission, triage, approver])
		expect((await told(person))?.map(({ role, what }) => ({ role, what }))).toEqual(
			expect.arrayContaining([{ role: 'programmeManager', what: 'page' }]),
		)
	expect((await told(ghana.focalPoint))?.[0]?.name).toBeTruthy()
	for (const person of [ghana.drafter, officer, dueDiligence]) expect(await told(person)).toBeNull()
	for (const person of [manager, egypt.focalPoint, administrator])
		await expect(getSharing(person, place.id)).rejects.toMatchObject({ code: 'not-found' })
	expect((await getAccessLog(administrator, new URLSearchParams())).rows.length).toBeGreaterThan(3)
	expect(() => getAccessLog(triage, new URLSearchParams())).toThrow('forbidden')
})

test('who cannot be written down does not read', async () => {
	const { id } = await aWatchedRequest('CONFIDENTIAL')
	await asOwner('revoke insert on access_log_entry from app_user')
	try {
		await expect(getRequest(triage, id)).rejects.toThrow('permission denied')
		expect((await getRequest(ghana.focalPoint, id)).id).toBe(id)
	} finally {
		await asOwner('grant insert on access_log_entry to app_user')
	}
	expect((await getRequest(triage, id)).id).toBe(id)
})
