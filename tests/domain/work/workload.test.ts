import { describe, expect, test } from 'vitest'
import { getReopening } from '#app/domain/requests/get-case.server.ts'
import { getWorkload } from '#app/domain/workload/get-workload.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { addOfficer, addPerson } from '#tests/support/more-people.ts'
import { listRequests } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { requestPage } from '#tests/support/record-pages.ts'
import { findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { triage, officer, otherOfficer, approver } = office
const second = addOfficer('secondOfficer')
const national = addOfficer('national', { nationality: 'GHA' })
const suspended = addPerson({ ...office.officer, id: 'suspended' })

const lineOf = async (actor: Actor, id: string) =>
	(await getWorkload(actor)).lines.find((line) => line.id === id)
const DAY = 24 * 60 * 60 * 1000

describe('the workload', () => {
	test('counts for each officer what is open, by stage, waiting and overdue; each number opens its list', async () => {
		const old = await atTime(new Date(Date.now() - 400 * DAY), () => aRequest({ status: 'screening' }))
		const reviewed = await aRequest({ status: 'review' })
		const { requestId: matched } = await aNeed({ status: 'proposed' })
		const { requestId: unmatched } = await aNeed()
		const line = await lineOf(triage, officer.id)
		const stages = line?.stages.filter(({ count }) => count > 0)
		expect(stages).toEqual([
			{ status: 'screening', count: 1 },
			{ status: 'review', count: 1 },
			{ status: 'active', count: 2 },
		])
		expect(line).toMatchObject({ open: 4, waiting: 3, overdue: 1, oldest: { id: old }, deputy: null })

		const listed = async (only: 'open' | 'waiting' | 'overdue', reader = triage) =>
			(await listRequests(reader, { filters: { officer: [officer.id], only: [only] } })).rows
				.map(({ id }) => id)
				.sort()
		expect(await listed('open')).toEqual([old, reviewed, matched, unmatched].sort())
		expect(await listed('waiting')).toEqual([old, reviewed, unmatched].sort())
		expect(await listed('overdue')).toEqual([old])
	})

	test('has a line for people without work, shows who is away, and counts unassigned work', async () => {
		await aRequest({ status: 'submitted' })
		const now = Date.now()
		await look((tx) =>
			tx.deputy.create({
				data: {
					id: 'deputy',
					personId: officer.id,
					deputyId: second.id,
					role: 'caseOfficer',
					reason: 'Leave.',
					from: new Date(now - DAY),
					to: new Date(now + DAY),
					appointedById: triage.id,
					appointedAt: new Date(now - DAY),
				},
			}),
		)
		for (const reader of [triage, approver]) {
			const { lines, unassigned } = await getWorkload(reader)
			expect(lines.find(({ id }) => id === second.id)).toMatchObject({ open: 0, waiting: 0, oldest: null })
			expect(lines.find(({ id }) => id === officer.id)?.deputy?.name).toBe(second.name)
			expect(unassigned).toBe(1)
		}
	})

	test('keeps the line of a person who has left while something is open', async () => {
		const id = await aRequest({ state: 'egypt', status: 'screening' })
		await requestStep(triage, id, { type: 'reassign', officerId: suspended.id, reason: 'For a week.' })
		await asOwner('update person set suspended_at = now() where id = $1', [suspended.id])
		expect(await lineOf(triage, suspended.id)).toMatchObject({ open: 1 })
	})

	test('shows a case officer the own line only, and others nothing', async () => {
		const { lines, unassigned } = await getWorkload(officer)
		expect(lines.map(({ id }) => id)).toEqual([officer.id])
		expect(unassigned).toBeNull()
		for (const reader of [
			ghana.focalPoint,
			egypt.drafter,
			office.manager,
			office.donor,
			office.administrator,
		])
			await expect((async () => getWorkload(reader))()).rejects.toMatchObject({ code: 'refused' })
	})
})

test('only officers who can take a request are offered for it', async () => {
	const id = await aRequest({ status: 'submitted' })
	const offered = async () => (await requestPage(triage, id)).officers.map((each) => each.id).sort()
	const before = await offered()
	expect(before).toEqual(expect.arrayContaining([officer.id, second.id]))
	expect(before).not.toContain(otherOfficer.id)
	expect(before).not.toContain(national.id)
	await requestStep(triage, id, { type: 'acknowledge', officerId: officer.id, authenticated: true })
	expect(await offered()).toEqual(before.filter((each) => each !== officer.id))
	expect((await findRequest(id)).officerId).toBe(officer.id)
})

test('which needs a State wants examined again is shown with its reason until that is decided', async () => {
	const id = await aRequest({ status: 'review' })
	const [need] = await needsOf(id)
	await requestStep(ghana.focalPoint, id, {
		type: 'withdraw',
		reasonCode: 'PRIORITIES_CHANGED',
		note: 'For now.',
	})
	expect(await getReopening(triage, id)).toBeNull()
	const asked = { reasonCode: 'NEW_FACTS', reason: 'The boats are back.', needIds: [need?.id ?? ''] } as const
	await requestStep(ghana.focalPoint, id, { type: 'askReopening', ...asked, needIds: [...asked.needIds] })
	for (const reader of [triage, ghana.drafter])
		expect(await getReopening(reader, id)).toMatchObject({
			reasonCode: 'NEW_FACTS',
			reason: asked.reason,
			needs: [{ id: need?.id, rank: 1 }],
		})
	expect((await requestPage(triage, id)).officers.map((each) => each.id)).toContain(officer.id)
	await requestStep(triage, id, { type: 'refuseReopening', reason: 'Nothing has changed.' })
	expect(await getReopening(triage, id)).toBeNull()
})
