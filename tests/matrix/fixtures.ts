import { newAccountLink } from '#app/domain/accounts/sign-in/account-links.server.ts'
import { runAllocation } from '#app/domain/allocation/run-allocation.server.ts'
import { startAllocation } from '#app/domain/allocation/start-allocation.server.ts'
import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { createCalendarFeed } from '#app/domain/calendar/calendar-feeds.server.ts'
import { addDeliveryFile } from '#app/domain/deliveries/delivery-files.server.ts'
import { addAttachment } from '#app/domain/drafts/attachments.server.ts'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'

import { type Actor, systemActor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { hashOf, newId } from '#app/platform/ids.server.ts'
import { fillLedgers } from '#tests/database/ledger-rows.ts'
import { aDelivery, aNeed, aRequest, endorse, pass } from '#tests/support/builders.ts'
import { asked } from '#tests/support/clarifications.ts'
import { asOwner } from '#tests/support/database.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { pdf } from '#tests/support/files.ts'
import { aJointNeed, joinNeeds } from '#tests/support/joint-needs.ts'
import { received } from '#tests/support/mail-server.ts'
import { ghana, office } from '#tests/support/people.ts'
import { aPractice, aPublishedPractice, practiceStep } from '#tests/support/practices.ts'
import { aRelease, aReleasedRelease } from '#tests/support/releases/a-release.ts'
import {
	aParagraph,
	aPublishedReport,
	aReport,
	writeAllLanguages,
} from '#tests/support/report/written-report.ts'
import { look, needStep, needsOf, requestStep } from '#tests/support/steps.ts'
import { programmes } from '#tests/support/world.ts'
import { cameBack, letter, toldLetter } from './letter-fixtures.ts'
import type { Ids } from './row.ts'

async function file(actor: Actor, requestId: string) {
	const added = await addAttachment(actor, {
		requestId,
		classification: 'RESTRICTED' as const,
		file: received('note.pdf', pdf()),
	})
	return added.id
}

async function draft(): Promise<Ids> {
	const requestId = await aRequest({ needs: ['training', 'equipment'] })
	const [need] = await needsOf(requestId)
	return { requestId, needId: need?.id ?? '', attachmentId: await file(ghana.drafter, requestId) }
}

/** Creates a request of the police in review: with a file, a due diligence case, messages, notes and a receipt. */
async function filed(): Promise<Ids> {
	const requestId = await aRequest({ authority: 'police' })
	const [need] = await needsOf(requestId)
	const attachmentId = await file(ghana.drafter, requestId)
	await requestStep(ghana.drafter, requestId, { type: 'sendForEndorsement' })
	await requestStep(ghana.focalPoint, requestId, endorse)
	const { triage, officer } = office
	await requestStep(triage, requestId, { type: 'acknowledge', officerId: officer.id, authenticated: true })
	await requestStep(officer, requestId, pass)
	const said = { requestId, needId: null, text: 'About Ghana (sample)' }
	await writeMessage(ghana.drafter, { ...said, key: newId() })
	await writeNote(officer, { ...said, key: newId(), mentioned: [] })
	return { requestId, needId: need?.id ?? '', attachmentId }
}

async function aBundle(needId: string, requestId: string): Promise<Ids> {
	const bundleId = newId()
	const made = { theme: 'DOCS', kind: 'training' as const, madeById: 'officer', madeAt: new Date() }
	await look(async (tx) => {
		await tx.bundle.createMany({ data: { id: bundleId, title: 'A course', ...made } })
		const of = { needId, requestId, stateIso3: 'GHA', addedAt: made.madeAt }
		await tx.bundledNeed.createMany({ data: { ...of, bundleId } })
	})
	return { bundleId }
}

/** A need of Ghana to which Egypt is invited. */
async function invited(): Promise<Ids> {
	const { id: needId } = await aNeed()
	const { id: jointNeedId } = await inviteStates(ghana.focalPoint, { needId, states: ['EGY'] })
	return { jointNeedId }
}

/** A joint need of two States, both parts of which were proposed to one programme. */
async function aJointNeedProposed(): Promise<Ids> {
	const { id: jointNeedId, ofGhana, ofEgypt } = await aJointNeed()
	for (const { id } of [ofGhana, ofEgypt])
		await needStep(office.officer, id, { type: 'proposeProgramme', programmeId: programmes.training })
	return { jointNeedId, needId: ofGhana.id, requestId: ofGhana.requestId }
}

/** Joins a need of Egypt to the need of a delivery. */
async function shared(ids: Ids): Promise<Ids> {
	const { needId = '', requestId = '' } = ids
	await joinNeeds({ id: needId, requestId }, await aNeed({ state: 'egypt', kind: 'equipment' }))
	return ids
}

async function rejectedPractice(): Promise<Ids> {
	const practiceId = await aPractice()
	await practiceStep(ghana.drafter, practiceId, { type: 'propose' })
	await practiceStep(ghana.focalPoint, practiceId, { type: 'reject', reason: 'Too early.' })
	return { practiceId }
}

async function anAllocation(): Promise<Ids> {
	const runId = await startAllocation(office.triage, { of: 'programme', programmeId: programmes.training })
	await runAllocation({ runId })
	return { runId }
}

async function delivery(kind: 'training' | 'equipment' | 'advisory'): Promise<Ids> {
	const { id: deliveryId, needId, requestId } = await aDelivery({ kind })
	return { deliveryId, needId, requestId }
}

async function withFile(ids: Ids): Promise<Ids> {
	const deliveryId = ids.deliveryId ?? ''
	const shown = { deliveryId, purpose: 'photo' as const, about: 'shipment:1' }
	const { id: fileId } = await addDeliveryFile(office.manager, { ...shown, file: received('kit.pdf', pdf()) })
	return { ...ids, fileId }
}

async function withNominee(ids: Ids): Promise<Ids> {
	const where = { deliveryId: ids.deliveryId ?? '', certificate: { revokedAt: null } }
	const nominee = await look((tx) => tx.nominee.findFirstOrThrow({ where }))
	return { ...ids, nomineeId: nominee.id }
}

async function links(): Promise<Ids> {
	const { token } = await createCalendarFeed(ghana.drafter, 'en')
	const invited = newId()
	await look((tx) =>
		tx.invitation.createMany({
			data: {
				id: newId(),
				email: 'new@sample.example',
				name: 'New (sample)',
				role: 'drafter',
				language: 'en',
				stateIso3: 'GHA',
				tokenHash: hashOf(invited),
				invitedById: ghana.focalPoint.id,
				createdAt: new Date(),
				expiresAt: new Date('2090-01-01'),
			},
		}),
	)
	return { file: `${token}.ics`, token: invited }
}

/** Returns a person with an id in the usual form. */
async function person(): Promise<Ids> {
	const personId = newId()
	const own = { id: personId, name: 'Somebody (sample)', email: `${personId}@sample.example` }
	await look((tx) =>
		tx.person.createMany({
			data: { ...own, role: 'drafter', stateIso3: 'GHA', authorityId: 'ghana.ministry' },
		}),
	)
	return { personId }
}

/** Returns Ghana's post, the note verbale that named its holder, and an audit seal. */
async function records(): Promise<Ids> {
	const [postId, noteId] = [newId(), newId()]
	const at = new Date()
	const note = { number: 'NV/1', dated: at, receivedOn: at, senderAddress: 'mission@sample.example' }
	const by = { recordedById: office.triage.id, recordedAt: at, verifiedBy: 'otherChannel' }
	await look(async (tx) => {
		await tx.post.createMany({
			data: { id: postId, role: 'focalPoint', stateIso3: 'GHA', openedAt: at, regions: [] },
		})
		const tenure = { from: at, appointedById: 'system', personId: ghana.focalPoint.id }
		await tx.tenure.createMany({ data: { id: newId(), postId, ...tenure } })
		await tx.noteVerbale.createMany({ data: { id: noteId, stateIso3: 'GHA', ...note, ...by } })
	})
	await atTime(new Date(Date.now() + 36 * 3_600_000), () => sealDays({ tell: false }))
	const seal = await look((tx) => tx.auditSeal.findFirstOrThrow({ where: { stateIso3: 'GHA' } }))
	return { postId, noteId, sealId: seal.id }
}

/** Returns a need that was referred to a partner. */
async function referred(): Promise<Ids> {
	const { id: needId, requestId } = await aNeed({ status: 'accepted' })
	await needStep(office.officer, needId, {
		type: 'referToPartner',
		partnerId: 'partner',
		partner: '',
		reason: 'Nearer.',
	})
	return { needId, requestId }
}

async function passwordLink({ personId = '' }: Ids): Promise<Ids> {
	return { token: await withActor(systemActor, (tx) => newAccountLink(tx, 'password', personId)) }
}

/** Returns equipment handed over, with the handover record signed by both. */
async function handedOver(ids: Ids): Promise<Ids> {
	await walkDelivery('equipment', ids.deliveryId ?? '', 'signHandover')
	// The form of a row names it.
	const [{ deliveryId = '' }, id] = [ids, 'the-contract']
	await look((tx) => tx.equipmentContract.updateMany({ where: { deliveryId }, data: { id } }))
	return ids
}

/** Fills the sign-in log beyond one page, whatever number of refusals the earlier rows have caused. */
const fullSignInLog = () =>
	asOwner(`insert into sign_in_event (id, at, kind)
		select 'earlier-' || n, now() - interval '1 day', 'signedIn' from generate_series(1, 51) n`)

async function draftReport(releaseId: string): Promise<Ids> {
	const reportId = await aReport(releaseId)
	const paragraphId = await aParagraph(reportId, 'States submitted needs.')
	await writeAllLanguages(reportId)
	return { reportId, paragraphId }
}

/** Creates one row of every kind for Ghana, by the names in the table. */
export async function makeFixtures(): Promise<Record<string, Ids>> {
	const need = await aNeed({ status: 'accepted' })
	const training = await delivery('training')
	const advisory = await delivery('advisory')
	await fillLedgers()
	const somebody = await person()
	const equipment = await shared(await handedOver(await delivery('equipment')))
	const inReview = await filed()
	await fullSignInLog()
	const releaseId = await aReleasedRelease('2025-H1')
	return {
		nothing: {},
		draft: await draft(),
		filed: inReview,
		cameBack: await cameBack(inReview),
		toldLetter: await toldLetter(inReview),
		asked: { requestId: (await asked(['situation.situation', 'attachments'])).requestId, place: 'situation' },
		need: { requestId: need.requestId, needId: need.id },
		bundle: await aBundle(need.id, need.requestId),
		joint: await aJointNeedProposed(),
		invited: await invited(),
		practice: { practiceId: await aPublishedPractice() },
		rejectedPractice: await rejectedPractice(),
		allocation: await anAllocation(),
		training: await withNominee(training),
		equipment: await withFile(equipment),
		advisory,
		programme: { programmeId: programmes.training },
		person: somebody,
		records: await records(),
		release: { releaseId: await aRelease('2025-H2') },
		released: { releaseId },
		report: await aPublishedReport(releaseId),
		draftReport: await draftReport(releaseId),
		referred: await referred(),
		newPassword: await passwordLink(somebody),
		links: await links(),
		letter: await letter(),
	}
}
