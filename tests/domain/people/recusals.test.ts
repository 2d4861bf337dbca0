import { describe, expect, test } from 'vitest'
import { listDeliveryFiles } from '#app/domain/deliveries/delivery-files.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { getIndicators } from '#app/domain/indicators/indicators-of.server.ts'
import { acceptInvitation } from '#app/domain/people/find-invitation.server.ts'
import { invitePerson } from '#app/domain/people/invite.server.ts'
import { recordNationality } from '#app/domain/people/person.server.ts'
import { declareRecusal, endRecusal, listRecusals } from '#app/domain/people/recusals.server.ts'
import { saveEquipmentLine } from '#app/domain/specifications/specification-lines.server.ts'
import { newRecusal } from '#app/forms/post.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { newLine } from '#tests/support/delivery-walks.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { everything, look, requestStep } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'
import type { RequestEvent } from '#workflows/request/events.ts'

useWorld()

const reason = 'A relative works there.'
const as = async ({ id }: Actor) => present(await findActingPerson(id))
const reject = {
	type: 'rejectIdentity',
	channel: 'By telephone',
	reason: 'Nobody there knows of it.',
} satisfies RequestEvent

/** Checks that this person, as at this moment, may not take the step. */
async function expectRefused(actor: Actor, requestId: string) {
	const before = await everything(requestId)
	await expect(requestStep(await as(actor), requestId, reject)).rejects.toMatchObject({
		code: 'forbidden',
		reason: 'notRecused',
	})
	expect(await everything(requestId)).toEqual(before)
}

describe('a person with a conflict of interest', () => {
	test('takes no further step on that State’s requests, until another person ends the recusal', async () => {
		const requestId = await aRequest({ status: 'submitted' })
		const { id } = await declareRecusal(office.triage, { stateIso3: 'GHA', reason })
		await expectRefused(office.triage, requestId)
		await expect(endRecusal(office.triage, id)).rejects.toMatchObject({ code: 'refused' })
		await endRecusal(office.administrator, id)
		await expect(endRecusal(office.administrator, id)).rejects.toMatchObject({ code: 'conflict' })
		await requestStep(await as(office.triage), requestId, reject)
	})

	test('is not asked to decide on that State’s requests while another person can be', async () => {
		const asked = async () => {
			const requestId = await aRequest({ status: 'submitted' })
			const notices = await look((tx) =>
				tx.notice.findMany({ where: { requestId, template: 'requestToAcknowledge' } }),
			)
			return notices.map(({ personId }) => personId)
		}
		expect(await asked()).toEqual([office.triage.id])
		const { id } = await declareRecusal(office.triage, { stateIso3: 'GHA', reason })
		// Nobody else is there to acknowledge it: it must not rest unseen.
		expect(await asked()).toEqual([office.triage.id])
		const second = 'second.triage'
		await look(async (tx) => {
			const { postId: _, ...triage } = await tx.person.findUniqueOrThrow({ where: { id: office.triage.id } })
			await tx.person.create({ data: { ...triage, id: second, email: 'second@sample.example' } })
		})
		expect(await asked()).toEqual([second])
		await endRecusal(office.administrator, id)
		expect((await asked()).toSorted()).toEqual([second, office.triage.id].toSorted())
		await look((tx) => tx.person.update({ where: { id: second }, data: { suspendedAt: new Date() } }))
	})

	test('changes no record of a delivery either: no lines, files, measurements or corrections', async () => {
		const { id } = await aDelivery({ kind: 'equipment' })
		const manager = () => as(office.manager)
		const save = async () => saveEquipmentLine(await manager(), id, newLine())
		await save()
		const { id: recusalId } = await declareRecusal(office.manager, { stateIso3: 'GHA', reason })
		await expect(save()).rejects.toMatchObject({ code: 'refused' })
		expect(await getEquipmentLedger(await manager(), id)).toMatchObject({ isManager: false })
		expect(await listDeliveryFiles(await manager(), id)).toMatchObject({ mayAdd: false })
		expect(await getIndicators(await manager(), { deliveryId: id })).toMatchObject({ mayAdd: false })
		await endRecusal(office.administrator, recusalId)
		await save()
	})

	test('is kept from a programme by its name alone', async () => {
		await declareRecusal(office.manager, { programmeId: 'courses', reason })
		expect((await as(office.manager)).recusedFrom).toEqual(['courses'])
		expect((await listRecusals(office.manager, 'en')).rows).toMatchObject([{ mayEnd: false }])
		expect((await listRecusals(office.officer, 'en')).rows).toEqual([])
		expect((await listRecusals(office.triage, 'en')).rows).toMatchObject([{ mayEnd: true }])
	})

	test('says it themselves, or triage and administrators say it', async () => {
		const stateIso3 = 'EGY'
		for (const actor of [office.triage, office.administrator]) {
			const { id } = await declareRecusal(actor, { personId: office.officer.id, stateIso3, reason })
			await endRecusal(actor, id)
		}
		const others = everybody.filter(({ role }) => role !== 'triageOfficer' && role !== 'administrator')
		for (const actor of others.filter(({ id }) => id !== office.officer.id))
			expect(() => declareRecusal(actor, { personId: office.officer.id, stateIso3, reason })).toThrow(
				'forbidden',
			)
		await expect(declareRecusal(ghana.drafter, { stateIso3, reason })).rejects.toMatchObject({
			code: 'invalid',
		})
		await declareRecusal(office.approver, { stateIso3, reason })
		await expect(declareRecusal(office.approver, { stateIso3, reason })).rejects.toMatchObject({
			errors: { stateIso3: 'alreadyUsed' },
		})
	})

	test.each([
		['neither', {}],
		['both', { programmeId: 'courses', stateIso3: 'GHA' }],
	])('names a programme or a State, not %s', (_, about) => {
		expect(newRecusal.safeParse({ ...about, reason }).error?.issues).toMatchObject([{ message: 'oneOfTwo' }])
	})

	test('a State reads nothing of it', async () => {
		for (const { type } of await withActor(ghana.focalPoint, (tx) => tx.auditEntry.findMany()))
			expect(type).not.toMatch(/^(recusal|nationality)\./)
	})
})

describe('a national of a State', () => {
	test('takes no step on its requests once the nationality is recorded', async () => {
		const requestId = await aRequest({ status: 'submitted' })
		await recordNationality(office.administrator, { personId: office.triage.id, nationality: 'GHA' })
		await expectRefused(office.triage, requestId)
		await recordNationality(office.administrator, { personId: office.triage.id, nationality: null })
		expect(await as(office.triage)).toMatchObject({ nationality: null })
	})

	test('is recorded by an administrator only, not even by the person', async () => {
		const personId = office.officer.id
		for (const actor of everybody.filter(({ role }) => role !== 'administrator'))
			expect(() => recordNationality(actor, { personId, nationality: 'EGY' })).toThrow('forbidden')
		const own = withActor(office.officer, (tx) =>
			tx.person.updateMany({ where: { id: personId }, data: { nationality: 'EGY' } }),
		)
		await expect(own).rejects.toThrow()
		expect(await as(office.officer)).toMatchObject({ nationality: null })
	})

	test('is known from the invitation on, for a post of the office', async () => {
		const invited = { name: 'N. Adjei (sample)', title: '', language: 'en', donor: '', regions: [] } as const
		const open = async (email: string, role: 'caseOfficer' | 'focalPoint') => {
			const post = { ...invited, regions: [], email, role, stateIso3: 'GHA', nationality: 'EGY' }
			await invitePerson(office.administrator, post)
			const letter = await look((tx) => tx.notice.findFirstOrThrow({ where: { address: email } }))
			const path = textIn(letter.facts, 'path')
			await acceptInvitation(path.replace('/invitation/', ''), 'a long enough password')
			return (
				await asOwner<{ nationality: string | null }>('select nationality from person where email = $1', [
					email,
				])
			)[0]
		}
		expect(await open('adjei@sample.example', 'caseOfficer')).toEqual({ nationality: 'EGY' })
		expect(await open('focal@sample.example', 'focalPoint')).toEqual({ nationality: null })
	})
})
