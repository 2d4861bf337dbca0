import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'

import { scoreNeed } from '#app/domain/priority/score-need.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aRequest, endorse, pass, proposal } from './builders.ts'
import { ghana, office } from './people.ts'
import { opinions } from './scores.ts'
import { caseStep, findRequest, look, needStep, needsOf, requestStep } from './steps.ts'
import { objectIn } from './stored-json.ts'
import { programmes } from './world.ts'

/** A unique word for every part of a request, to search for in all output. */
export const canaries = {
	title: 'CANARYTITLE',
	situation: 'CANARYSITUATION',
	contacts: '+233559987731',
	needs: 'CANARYNEED',
	otherNeed: 'CANARYOTHER',
	rights: 'CANARYRIGHTS',
	attachments: 'CANARYFILE',
	notes: 'CANARYNOTE',
	thread: 'CANARYMESSAGE',
	scores: 'CANARYSCORE',
	decisions: 'CANARYDECISION',
	sources: 'CANARYSOURCE',
}
export type Canary = keyof typeof canaries

/** Writes the words into the drafter's answers. */
async function plant(requestId: string) {
	const { answers, stateIso3, drafterId } = await findRequest(requestId)
	const { about, institution, situation, rights } = answers
	const contactPrimary = { ...objectIn(institution?.contactPrimary), phone: canaries.contacts }
	const planted = {
		about: { ...about, title: canaries.title },
		institution: { ...institution, contactPrimary },
		situation: { ...situation, situation: canaries.situation },
		rights: { ...rights, sustainability: canaries.rights },
	}
	await look((tx) =>
		tx.request.update({
			where: { id: requestId },
			data: { title: canaries.title, answers: planted },
		}),
	)
	for (const [at, need] of (await needsOf(requestId)).entries()) {
		const title = at === 0 ? canaries.needs : canaries.otherNeed
		const said = need.answers
		const kept = { ...said, need: { ...said.need, title, statement: title } }
		await look((tx) => tx.need.update({ where: { id: need.id }, data: { title, answers: kept } }))
	}
	await withActor(ghana.drafter, (tx) =>
		tx.attachment.createMany({
			data: {
				id: newId(),
				requestId,
				stateIso3,
				uploadedById: drafterId,
				storageKey: newId(),
				purpose: 'supporting',
				name: `${canaries.attachments}.pdf`,
				mediaType: 'application/pdf',
				size: 1,
				sha256: 'a',
				classification: 'RESTRICTED',
				status: 'clean',
				createdAt: new Date(),
			},
		}),
	)
}

const assess = {
	...({ type: 'assess', risk: 'LOW', checkedOn: '2026-03-02', mitigation: '', monitoring: '' } as const),
	sources: canaries.sources,
}

/** Creates a request of the police with such a word in each part; the proposals for its needs await approval. */
export async function aWatchedRequest(classification: 'RESTRICTED' | 'CONFIDENTIAL') {
	const { triage, officer, dueDiligence } = office
	const id = await aRequest({ authority: 'police', needs: ['training', 'equipment'] })
	await plant(id)
	await look((tx) => tx.request.update({ where: { id }, data: { classification } }))
	await requestStep(ghana.drafter, id, { type: 'sendForEndorsement' })
	await requestStep(ghana.focalPoint, id, endorse)
	await requestStep(triage, id, { type: 'acknowledge', officerId: officer.id, authenticated: true })
	await requestStep(officer, id, pass)
	await caseStep(dueDiligence, id, assess)
	const [need] = await needsOf(id)
	for (const needId of [null, need?.id ?? ''])
		await writeNote(officer, { requestId: id, needId, key: newId(), text: canaries.notes, mentioned: [] })
	await writeMessage(officer, { requestId: id, needId: null, key: newId(), text: canaries.thread })
	const decided = { outcome: 'accept' as const, reason: canaries.decisions }
	await requestStep(officer, id, await proposal(id, [decided, decided]))
	return { id, needId: need?.id ?? '' }
}

/** The same after the decision, with its first need scored by one officer and proposed to a manager. */
export async function aWatchedOffer(classification: 'RESTRICTED' | 'CONFIDENTIAL') {
	const { officer, approver } = office
	const { id, needId } = await aWatchedRequest(classification)
	await caseStep(approver, id, { type: 'clear', reason: 'Vetted (sample).' })
	await requestStep(approver, id, { type: 'approveDecisions', allDeclined: false })
	await scoreNeed(officer, { needId, round: 1, opinions: opinions(3, {}, canaries.scores) })
	await scoreNeed(approver, { needId, round: 1, opinions: opinions(3, {}, '') })
	await needStep(officer, needId, { type: 'proposeProgramme', programmeId: programmes.training })
	return { id, needId }
}
