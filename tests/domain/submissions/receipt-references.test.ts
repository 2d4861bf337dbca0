import { expect, test } from 'vitest'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { ghana } from '#tests/support/people.ts'
import { findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const referenceNo = (number: number) => `SOM-TA-2027-GHA-${String(number).padStart(4, '0')}`

/** Endorses, and then fails before the transaction ends. */
const endorseAndFail = (id: string) =>
	withActor(ghana.focalPoint, async (tx) => {
		await takeStep(tx, ghana.focalPoint, 'request', id, { event: endorse })
		throw new Error('The machine stopped')
	})

const march = new Date('2027-03-01T10:00Z')

test('twenty endorsed at once and one rolled back among them: no gap, no double, each with its own receipt', () =>
	atTime(march, async () => {
		const ids: string[] = []
		for (let count = 0; count < 21; count++) ids.push(await aRequest({ status: 'awaitingEndorsement' }))
		const [failing = '', ...others] = ids
		const ends = await Promise.allSettled([
			...others.slice(0, 10).map((id) => requestStep(ghana.focalPoint, id, endorse)),
			endorseAndFail(failing),
			...others.slice(10).map((id) => requestStep(ghana.focalPoint, id, endorse)),
		])
		expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1)
		const given = await Promise.all(others.map(async (id) => (await findRequest(id)).reference))
		const wanted = others.map((_, index) => referenceNo(index + 1))
		expect(given.toSorted()).toEqual(wanted)

		const rolledBack = await findRequest(failing)
		expect(rolledBack).toMatchObject({ reference: null, status: 'awaitingEndorsement', submittedAt: null })
		const kept = await look((tx) => tx.receipt.findMany({ orderBy: { reference: 'asc' } }))
		expect(kept.map(({ reference }) => reference)).toEqual(wanted)
		expect(new Set(kept.map(({ jws }) => jws)).size).toBe(20)
		expect(await look((tx) => tx.submissionVersion.count({ where: { cause: 'submitted' } }))).toBe(20)

		await requestStep(ghana.focalPoint, failing, endorse)
		expect((await findRequest(failing)).reference).toBe(referenceNo(21))
	}))
