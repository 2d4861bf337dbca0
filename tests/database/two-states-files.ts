import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aRequest, endorse, pass } from '#tests/support/builders.ts'
import { office, peopleOfState } from '#tests/support/people.ts'
import { requestStep } from '#tests/support/steps.ts'
import { samples } from '#tests/workflows/tables/request.ts'

/** Adds submission rows in every state: with the drafter, with the focal point, with UNODC. */
export async function attachAndEndorse(state: 'ghana' | 'egypt') {
	const { drafter, focalPoint } = peopleOfState[state]
	const stateIso3 = drafter.stateIso3 ?? ''
	const draft = await aRequest({ state })
	await attach(drafter, draft)
	await withActor(drafter, (tx) =>
		tx.removedNeed.createMany({
			data: {
				id: newId(),
				requestId: draft,
				stateIso3,
				kind: 'training',
				title: 'Removed (sample)',
				kept: {},
				removedById: drafter.id,
				removedAt: new Date(),
			},
		}),
	)
	await withActor(drafter, (tx) =>
		tx.copiedSection.createMany({
			data: { requestId: draft, stateIso3, place: 'situation', fromId: draft, notes: [] },
		}),
	)
	for (const goesOn of [false, true]) {
		const id = await aRequest({ state })
		await attach(drafter, id)
		await requestStep(drafter, id, { type: 'sendForEndorsement' })
		await attach(focalPoint, id)
		if (goesOn) await requestStep(focalPoint, id, endorse)
		await keepRecords(id, stateIso3, goesOn)
	}
}

/** Adds a request in clarification with a file to be removed, others added, and saved answers. */
export async function answerWithFiles(state: 'ghana' | 'egypt') {
	const { drafter, focalPoint } = peopleOfState[state]
	const requestId = await aRequest({ state })
	await attach(drafter, requestId)
	await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
	await requestStep(focalPoint, requestId, endorse)
	await takeOn(requestId, false)
	await requestStep(office.officer, requestId, { ...samples.askClarification, unlocked: ['attachments'] })
	await attach(drafter, requestId, null, true)
	await withActor(drafter, async (tx) => {
		const of = { requestId, stateIso3: drafter.stateIso3 ?? '' }
		const { id } = await tx.attachment.findFirstOrThrow({ where: { requestId, pending: false } })
		const removed = { removedById: drafter.id, removedAt: new Date() }
		await tx.attachmentRemoval.createMany({ data: { ...of, attachmentId: id, ...removed } })
		const edited = { editedById: drafter.id, at: new Date(), place: 'situation', fields: ['situation'] }
		await tx.sectionEdit.createMany({ data: { ...of, id: newId(), ...edited } })
	})
}

/** Assigns it to the officer, and to due diligence if it supports the police. */
export async function takeOn(id: string, ofPolice: boolean) {
	await requestStep(office.triage, id, { ...samples.acknowledge, officerId: office.officer.id })
	if (ofPolice) await requestStep(office.officer, id, pass)
}

/** Adds a file visible with its request or message, a more confidential one, and one that awaits its scan. */
export const attach = (actor: Actor, requestId: string, messageId: string | null = null, pending = false) =>
	withActor(actor, (tx) => {
		const files = [
			{ classification: 'RESTRICTED', status: 'clean' },
			{ classification: 'CONFIDENTIAL', status: 'clean' },
			{ classification: 'RESTRICTED', status: 'waiting' },
		] as const
		return tx.attachment.createMany({
			data: files.map((file) => ({
				id: newId(),
				requestId,
				messageId,
				pending,
				stateIso3: actor.stateIso3 ?? '',
				uploadedById: actor.id,
				storageKey: newId(),
				createdAt: new Date(),
				purpose: 'supporting',
				name: 'note.pdf',
				mediaType: 'application/pdf',
				size: 1,
				sha256: 'a',
				...file,
			})),
		})
	})

/** Adds the stored versions, revised answers and receipt of a request. */
const keepRecords = (requestId: string, stateIso3: string, filed: boolean) =>
	withActor(systemActor, async (tx) => {
		const of = { requestId, stateIso3, sha256: 'a' }
		const causes = filed ? ['sent', 'submitted'] : ['sent', 'returned']
		const versions = causes.map((cause, at) => ({ ...of, id: newId(), number: at + 1, cause }))
		await tx.submissionVersion.createMany({
			data: versions.map((version) => ({ ...version, content: '{}', createdAt: new Date() })),
			skipDuplicates: true,
		})
		await tx.signingKey.createMany({ data: { id: `key ${requestId}`, publicKey: {}, since: new Date() } })
		await tx.revisedAnswers.createMany({ data: { requestId, stateIso3, answers: {}, updatedAt: new Date() } })
		const receipt = { ...of, reference: newId(), filedAt: new Date(), keyId: 'key', jws: 'a.b.c' }
		if (filed) await tx.receipt.createMany({ data: receipt, skipDuplicates: true })
	})
