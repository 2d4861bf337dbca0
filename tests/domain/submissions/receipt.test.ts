import { createHash } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { listPublicKeys } from '#app/domain/core/signing-keys.server.ts'
import { checkReceipt } from '#app/domain/submissions/check-receipt.server.ts'
import { filingContent } from '#app/domain/submissions/filing-content.server.ts'
import { getReceipt } from '#app/domain/submissions/receipt.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { derivePrivateKey, type SigningKey, signingKeyOf } from '#app/platform/keys/signing-key.server.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { aReceipt } from '#tests/support/receipts.ts'
import { requestPage } from '#tests/support/record-pages.ts'
import { findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

const chosen = vi.hoisted((): { key?: SigningKey } => ({}))
vi.mock(import('#app/platform/keys/signing.server.ts'), async (original) => {
	const signing = await original()
	return { ...signing, ownSigningKey: async () => chosen.key ?? signing.ownSigningKey() }
})

useWorld()
let given: Awaited<ReturnType<typeof aReceipt>>
beforeAll(async () => {
	given = await aReceipt()
})

const versionsOf = (requestId: string) =>
	look((tx) => tx.submissionVersion.findMany({ where: { requestId }, orderBy: { number: 'asc' } }))
const payloadOf = (jws: string) => JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())

test('a receipt states reference, State, time, instance, needs and the hash of what was filed', async () => {
	const { requestId, receipt } = given
	const request = await findRequest(requestId)
	const [sent, submitted] = await versionsOf(requestId)
	expect(payloadOf(receipt.jws)).toEqual({
		v: 1,
		reference: request.reference,
		state: 'GHA',
		sha256: createHash('sha256').update(String(submitted?.content)).digest('hex'),
		filedAt: request.submittedAt?.toISOString(),
		instance: { name: 'Technical assistance desk', url: 'http://127.0.0.1:3000' },
		needs: 2,
	})
	expect([sent?.cause, submitted?.cause]).toEqual(['sent', 'submitted'])
	expect(sent?.sha256).not.toBe(submitted?.sha256) // the reference is part of the submission
})

test('the filed content is canonical: keys in order, no white space, needs by their place', async () => {
	const { content } = await look((tx) => filingContent(askIn(tx), given.requestId))
	const filed = JSON.parse(content)
	expect(Object.keys(filed)).toEqual(Object.keys(filed).toSorted())
	expect(content).toBe(JSON.stringify(filed))
	expect(filed).toMatchObject({ stateIso3: 'GHA', authorityId: 'ghana.ministry', filingLanguage: 'en' })
	expect(filed.needs.map(({ rank, kind }: { rank: number; kind: string }) => [rank, kind])).toEqual([
		[1, 'training'],
		[2, 'equipment'],
	])
})

test('it omits answers that are not asked for, and names other needs by their place', async () => {
	const requestId = await aRequest({ needs: ['training', 'equipment'] })
	const [training, equipment] = await needsOf(requestId)
	await look(async (tx) => {
		for (const [need, section, values] of [
			[training, 'need', { urgency: 'U2', urgencyEvent: 'Left over from before' }],
			[equipment, 'equipment', { operators: 'TO_BE_TRAINED', trainingNeed: training?.id }],
		] as const) {
			const { answers } = present(need)
			await tx.need.updateMany({
				where: { id: String(need?.id) },
				data: { answers: { ...answers, [section]: { ...answers[section], ...values } } },
			})
		}
	})
	const { needs } = JSON.parse((await look((tx) => filingContent(askIn(tx), requestId))).content)
	expect(needs[0].sections.need).not.toHaveProperty('urgencyEvent')
	expect(needs[1].sections.equipment.trainingNeed).toBe('1')
})

test('each round of correction leaves its versions, and only what is received has a receipt', async () => {
	const requestId = await aRequest({ status: 'awaitingEndorsement' })
	await requestStep(ghana.focalPoint, requestId, { type: 'returnForCorrection', note: 'The title, please.' })
	await requestStep(ghana.drafter, requestId, { type: 'sendForEndorsement' })
	expect((await requestPage(ghana.focalPoint, requestId)).receipt).toBeNull()
	await requestStep(ghana.focalPoint, requestId, endorse)
	const versions = await versionsOf(requestId)
	expect(versions.map(({ number, cause }) => `${number} ${cause}`)).toEqual([
		'1 sent',
		'2 returned',
		'3 sent',
		'4 submitted',
	])
	expect(versions[1]?.sha256).toBe(versions[0]?.sha256)
	expect((await requestPage(ghana.focalPoint, requestId)).receipt).toMatchObject({
		sha256: versions[3]?.sha256,
	})
})

test('the State’s people and reviewing officers have the receipt; for others it is not there', async () => {
	const { requestId } = given
	for (const actor of [ghana.drafter, ghana.focalPoint, ghana.mission, office.triage, office.officer])
		expect((await getReceipt(actor, requestId)).receipt.reference, actor.id).toBe(given.receipt.reference)
	for (const actor of [...Object.values(egypt), office.manager, office.donor, office.administrator])
		await expect(getReceipt(actor, requestId), actor.id).rejects.toMatchObject({ code: 'not-found' })
})

test.each([
	['submission_version', 'content'],
	['receipt', 'jws'],
	['signing_key', 'id'],
])('no one changes or removes a %s', async (table, column) => {
	for (const sql of [`update ${table} set ${column} = ''`, `delete from ${table}`])
		for (const actor of [ghana.focalPoint, systemActor]) {
			// After the retention period of a closed request the system removes its text; the receipt remains.
			if (table === 'submission_version' && sql.startsWith('delete')) continue
			await expect(withActor(actor, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow('permission denied')
		}
})

test('only the system removes a submission_version', async () => {
	for (const actor of [ghana.drafter, ghana.focalPoint, office.triage, office.administrator])
		expect(await withActor(actor, (tx) => tx.$executeRaw`delete from submission_version`)).toBe(0)
})

test('the same secret gives the same key, and a receipt of an earlier key can still be checked', async () => {
	const first = (await listPublicKeys()).keys
	expect(first.map(({ kid }) => kid)).toEqual([given.receipt.keyId])
	chosen.key = await signingKeyOf(derivePrivateKey('another secret, for after the change'))
	const later = await aReceipt()
	const { keys } = await listPublicKeys()
	expect(keys.map(({ kid }) => kid)).toEqual([chosen.key.id, given.receipt.keyId])
	expect(later.receipt.keyId).toBe(chosen.key.id)
	expect(keys.every((key) => !('d' in key))).toBe(true)

	for (const { file } of [given, later])
		expect(await checkReceipt('keys', { receipt: file })).toMatchObject({
			outcome: 'genuine',
			unchanged: true,
		})
	chosen.key = undefined
})
