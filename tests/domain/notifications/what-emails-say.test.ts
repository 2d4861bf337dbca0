import { beforeAll, describe, expect, test } from 'vitest'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import { aDelivery, aRequest, proposal } from '#tests/support/builders.ts'
import { correct, entryOf } from '#tests/support/corrected-values.ts'
import { asOwner } from '#tests/support/database.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { aJointNeed } from '#tests/support/joint-needs.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findRequest, look, needStep, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples as lessons } from '#tests/workflows/tables/training.ts'

useWorld()
const { drafter, focalPoint, mission } = ghana
const { officer, approver, manager, triage } = office
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

beforeAll(() => asOwner(`update person set language = 'en'`))

/** Returns the text of the e-mail of a kind to a person about a request. */
async function said(template: string, personId: string, requestId: string | null): Promise<string> {
	const [notice] = await look((tx) =>
		tx.notice.findMany({
			where: { template, personId, ...(requestId && { requestId }) },
			orderBy: { createdAt: 'desc' },
		}),
	)
	const letter = notice && (await look((tx) => writeLetter(tx, notice)))
	return letter?.text ?? ''
}

const readersOf = async (template: string, requestId: string) =>
	(await look((tx) => tx.notice.findMany({ where: { template, requestId } }))).map(({ personId }) => personId)

describe('the title of a request', () => {
	test('is in e-mails to the people of its State, and in none to UNODC', async () => {
		const id = await aRequest({ status: 'screening' })
		const { title } = await findRequest(id)
		for (const person of [drafter, focalPoint, mission])
			expect(await said('requestReceived', person.id, id), person.id).toContain(
				`Request: \u2068${title}\u2069`,
			)
		for (const [template, person] of [
			['requestToAcknowledge', triage],
			['requestAssigned', officer],
		] as const) {
			const text = await said(template, person.id, id)
			expect(text).toContain('SOM-TA-')
			expect(text).not.toContain(title)
		}
	})

	test('is in none about a CONFIDENTIAL request', async () => {
		const id = await aRequest({ status: 'submitted' })
		await look((tx) => tx.request.update({ where: { id }, data: { classification: 'CONFIDENTIAL' } }))
		const text = await said('requestReceived', drafter.id, id)
		expect(text).toContain('SOM-TA-')
		expect(text).not.toContain((await findRequest(id)).title)
	})
})

describe('an e-mail states', () => {
	test('how many needs were accepted and declined', async () => {
		const id = await aRequest({ status: 'review', needs: ['training', 'training', 'advisory'] })
		const decline = { outcome: 'decline' as const, reasonCode: 'OUTSIDE_MANDATE' as const, reason: 'No.' }
		const accept = { outcome: 'accept' as const, reason: 'Yes.' }
		await requestStep(officer, id, await proposal(id, [accept, decline, accept]))
		await requestStep(approver, id, { type: 'approveDecisions', allDeclined: false })
		const text = await said('decisionsMade', drafter.id, id)
		expect(text).toContain('Needs accepted: 2')
		expect(text).toContain('Needs declined: 1')
		expect(text).not.toContain('on hold')
	})

	test('which need a programme may serve, and not of which State', async () => {
		const id = await aRequest({ status: 'active' })
		const { reference } = await findRequest(id)
		const text = await said('needsAccepted', manager.id, id)
		expect(text).toMatch(/Accepted need: \u2068Specialized training – .+ – .+\u2069/)
		for (const secret of ['Ghana', reference ?? 'SOM-TA', (await findRequest(id)).title])
			expect(text).not.toContain(secret)
	})

	test('the days, the seats and the deadline of a call for nominations', async () => {
		const { id, requestId } = await aDelivery()
		const call = { ...lessons.callForNominations, startsOn: inDays(100), endsOn: inDays(104) }
		await deliveryStep(manager, id, call)
		const text = await said('nominationsCalled', drafter.id, requestId)
		for (const label of ['Start', 'End', 'Due date'])
			expect(text).toMatch(new RegExp(`${label}: \\d+ \\w+ \\d{4}`))
		expect(text).toContain(`Seats: ${call.seats}`)
	})
})

describe('an e-mail states the status', () => {
	test('of a correction', async () => {
		const { id, requestId } = await aDelivery({ kind: 'equipment' })
		await walkDelivery('equipment', id, 'contract')
		await correct(manager, id, await entryOf(id, 'contract'), { expectedOn: inDays(-30) })
		expect(await said('recordsCorrected', drafter.id, requestId)).toContain('Status: In effect')
	})

	test('of a State that leaves a joint need', async () => {
		const { ofEgypt } = await aJointNeed()
		const withdraw = { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note: 'Sample.' } as const
		await needStep(egypt.focalPoint, ofEgypt.id, withdraw)
		const text = await said('jointAnswered', drafter.id, null)
		expect(text).toContain('State: \u2068Egypt')
		expect(text).toContain('No longer takes part')
	})
})

describe('no one is notified of their own steps', () => {
	test('neither the drafter who sends a request, nor the officer who takes one over', async () => {
		const id = await aRequest({ status: 'awaitingEndorsement' })
		expect(await readersOf('endorsementSent', id)).toEqual([])
		expect(await readersOf('endorsementRequested', id)).toContain(focalPoint.id)
	})

	test('nor the focal point who endorses answers or withdraws a request, though the others are', async () => {
		const id = await aRequest({ status: 'review' })
		await requestStep(focalPoint, id, {
			type: 'withdraw',
			reasonCode: 'MET_NATIONALLY',
			note: 'No longer needed.',
		})
		const readers = await readersOf('requestWithdrawn', id)
		expect(readers).toEqual(expect.arrayContaining([drafter.id, officer.id]))
		expect(readers).not.toContain(focalPoint.id)
	})

	test('but for the submission receipt, which is a document', async () => {
		const id = await aRequest({ status: 'submitted' })
		expect(await readersOf('requestReceived', id)).toContain(focalPoint.id)
	})
})
