import { beforeAll, describe, expect, test } from 'vitest'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { addNominees } from '#app/domain/deliveries/training/nominees.server.ts'
import { exportNominee } from '#app/domain/deliveries/training/participants-of.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { runRetention } from '#app/domain/retention/run-retention.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aCourse, learner, nomineesOf } from '#tests/support/courses.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findDelivery, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const inYears = (years: number) => new Date(Date.now() + years * 366 * 24 * 60 * 60 * 1000)
let id: string
let nomineeId: string
let certifiedId: string

beforeAll(async () => {
	;({ id } = await aCourse('nominating'))
	await addNominees(ghana.drafter, id, [learner({ name: 'Canary One' }), learner({ name: 'Canary Two' })])
	const [one, two] = await nomineesOf(id)
	nomineeId = one?.id ?? ''
	certifiedId = two?.id ?? ''
})

describe('what is kept of a learner', () => {
	test('is given only to the State that named them', async () => {
		const given = await exportNominee(ghana.focalPoint, id, nomineeId)
		expect(given.learner).toMatchObject({ id: nomineeId, name: 'Canary One', status: 'nominated' })
		expect(JSON.stringify(given)).not.toContain('Canary Two')
		for (const actor of [office.manager, office.officer, ghana.mission, egypt.focalPoint, office.donor])
			await expect(exportNominee(actor, id, nomineeId), actor.id).rejects.toThrow('not-found')
		await expect(exportNominee(ghana.focalPoint, id, 'nobody')).rejects.toThrow('not-found')
		const entry = await look((tx) => tx.auditEntry.findFirst({ where: { type: 'nominee.dataGiven' } }))
		expect(entry).toMatchObject({ actorId: ghana.focalPoint.id, event: { nomineeId }, internal: true })
	})

	test('only once the person has proved to be there', async () => {
		const session = {
			id: 's',
			openedAt: new Date(0),
			factorAt: new Date(0),
			confirmedAt: new Date(0),
			hasFactor: true,
		}
		await expect(exportNominee({ ...ghana.focalPoint, session }, id, nomineeId)).rejects.toThrow(
			'confirmAnew',
		)
	})
})

describe('three years after the end of a training', () => {
	beforeAll(async () => {
		const { requestId, needId, stateIso3, record } = await findDelivery(id)
		await look(async (tx) => {
			// The old form: names are in the step itself.
			const written = { nominees: 'Canary Three, Canary Four' }
			await recordAudit(tx, systemActor, {
				type: 'training.nominate',
				data: written,
				requestId,
				needId,
				deliveryId: id,
				stateIso3,
			})
			await tx.delivery.updateMany({
				where: { id },
				data: {
					status: 'closed',
					record: { ...record, nominate: { at: new Date().toISOString(), women: 1, ...written } },
					updatedAt: new Date(),
				},
			})
			await tx.certificate.createMany({
				data: [
					{
						id: 'c',
						nomineeId: certifiedId,
						deliveryId: id,
						stateIso3,
						number: 'N-1',
						codeHash: 'h',
						code: 'c',
						name: 'Canary Two',
						language: 'en',
						issuedAt: new Date(),
					},
				],
			})
		})
	})

	test('nothing has gone before', async () => {
		await atTime(inYears(2), () => runRetention())
		expect((await nomineesOf(id)).map(({ name }) => name)).toEqual(['Canary One', 'Canary Two'])
	})

	test('who took part is gone, also where it stood in steps; figures and certificates stay, and the audit holds', async () => {
		await atTime(inYears(4), () => runRetention())
		const [one, two] = await nomineesOf(id)
		expect(one).toMatchObject({
			name: '',
			post: '',
			unit: '',
			email: null,
			supervisor: null,
			sex: expect.any(String),
			erasedAt: expect.any(Date),
		})
		expect(two).toMatchObject({ name: 'Canary Two', erasedAt: null })
		const { record, requestId } = await findDelivery(id)
		expect(record).toMatchObject({ nominate: { women: 1 } })
		expect(JSON.stringify(record)).not.toContain('Canary')
		const entries = await look((tx) =>
			tx.auditEntry.findMany({ where: { chain: requestId }, orderBy: { position: 'asc' } }),
		)
		expect(JSON.stringify(entries)).not.toContain('Canary')
		const erased = entries.filter(({ erasedAt }) => erasedAt)
		expect(erased).toMatchObject([{ type: 'training.nominate', event: {} }])
		expect(entries.at(-1)).toMatchObject({
			type: 'audit.erased',
			event: { class: 'learners', positions: [erased[0]?.position] },
		})
		expect((await verifyAudit()).faults).toEqual([])
		expect(
			(await replayRequest(office.triage, requestId)).differences.filter(({ why }) => why === 'unsealed'),
		).toEqual([])
		await expect(exportNominee(ghana.focalPoint, id, nomineeId)).rejects.toThrow('not-found')
	})
})
