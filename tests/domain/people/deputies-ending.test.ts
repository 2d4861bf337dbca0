import { beforeAll, describe, expect, test } from 'vitest'
import { appointDeputy, endDeputy } from '#app/domain/people/deputies.server.ts'
import { findActingPerson } from '#app/platform/acting-person.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { action } from '#app/routes/requests.$requestId._index/route.tsx'
import { aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { addStandIns, appointment, as, colleague, period, secondTriage } from '#tests/support/posts.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { everything, findRequest, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(addStandIns)

describe('when the period ends in the middle', () => {
	test('a step from a page that was drawn before is refused, and nothing is changed', async () => {
		const { firstDay, lastDay, during, after } = period()
		await appointDeputy(ghana.focalPoint, appointment(ghana.focalPoint, colleague, { firstDay, lastDay }))
		const requestId = await aRequest({ status: 'awaitingEndorsement' })
		const { revision } = await findRequest(requestId)
		const cookie = await cookieOf(colleague)
		const send = () => {
			const body = new URLSearchParams({
				type: 'returnForCorrection',
				revision: `${revision}`,
				note: 'The title.',
			})
			const request = new Request('http://site.example/', { method: 'POST', headers: { cookie }, body })
			return action({ request, params: { requestId }, context: { nonce: '', requestId: '' } })
		}
		const before = await everything(requestId)
		expect(await atTime(after, send)).toMatchObject({
			init: { status: 403 },
			data: { problem: { code: 'refused', reason: 'forbidden' } },
		})
		expect(await everything(requestId)).toEqual(before)

		expect((await atTime(during, send)) as unknown).toMatchObject({ status: 303 })
		expect(await findRequest(requestId)).toMatchObject({ status: 'draft' })
		const entry = await look((tx) =>
			tx.auditEntry.findFirst({ where: { requestId, type: 'request.returnForCorrection' } }),
		)
		expect(entry).toMatchObject({ actorId: colleague.id, onBehalfOf: ghana.focalPoint.id })
	})

	test('whoever appoints may end it at once, and once; the deputy and another State may not', async () => {
		const { firstDay, lastDay, during } = period()
		const { id } = await appointDeputy(
			ghana.focalPoint,
			appointment(ghana.focalPoint, colleague, { firstDay, lastDay }),
		)
		const posts = () => atTime(during, async () => (await as(colleague)).actingFor.map((post) => post.id))
		expect(await posts()).toEqual([ghana.focalPoint.id])
		await expect(endDeputy(colleague, id)).rejects.toMatchObject({ code: 'refused' })
		await expect(endDeputy(egypt.focalPoint, id)).rejects.toMatchObject({ code: 'not-found' })
		await expect(endDeputy(office.triage, id)).rejects.toMatchObject({ code: 'not-found' })
		await endDeputy(ghana.focalPoint, id)
		expect(await posts()).toEqual([])
		await expect(endDeputy(ghana.focalPoint, id)).rejects.toMatchObject({ code: 'conflict' })
	})

	test('a principal who is suspended has no deputy, and a suspended deputy fills no post', async () => {
		const { firstDay, lastDay, during } = period()
		await appointDeputy(secondTriage, appointment(secondTriage, office.triage, { firstDay, lastDay }))
		const suspend = (at: Date | null, { id }: Actor) =>
			asOwner('update person set suspended_at = $1 where id = $2', [at, id])
		const posts = () =>
			atTime(during, async () => (await findActingPerson(office.triage.id))?.actingFor.length)
		expect(await posts()).toBe(1)
		await suspend(new Date(), secondTriage)
		expect(await posts()).toBe(0)
		await suspend(new Date(), office.triage)
		expect(await posts()).toBeUndefined()
		await suspend(null, office.triage)
	})
})
