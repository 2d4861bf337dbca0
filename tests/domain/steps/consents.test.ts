import { describe, expect, test } from 'vitest'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getPartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { changeSharing } from '#app/domain/visibility/sharing.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { action } from '#app/routes/requests.$requestId.access/route.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { aWatchedRequest, canaries } from '#tests/support/canaries.ts'
import { donorView } from '#tests/support/donor-view.ts'
import { partnerText } from '#tests/support/partner-text.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findNeed, findRequest, look, needStep } from '#tests/support/steps.ts'
import { objectIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

useWorld()
const { officer, triage, donor } = office
const { focalPoint, drafter, mission } = ghana

const all = { consentPublish: true, consentPartners: true, consentDonors: true }
const none = { consentPublish: false, consentPartners: false, consentDonors: false }
type Said = Partial<typeof all> & {
	classification?: 'PUBLIC' | 'SUMMARY' | 'RESTRICTED' | 'CONFIDENTIAL'
	files?: string[]
}

async function say(requestId: string, said: Said, actor = focalPoint) {
	const { answersRevision } = await findRequest(requestId)
	const asked = {
		requestId,
		answersRevision,
		classification: 'RESTRICTED' as const,
		files: [],
		...none,
		...said,
	}
	return changeSharing(actor, asked)
}

async function aReferredNeed() {
	const { id, requestId } = await aNeed({ kind: 'training' })
	await needStep(officer, id, {
		type: 'referToPartner',
		partnerId: 'partner',
		partner: '',
		reason: 'Theirs.',
	})
	return { id, requestId }
}

describe('the focal point', () => {
	test('withdraws consents and changes the classification; the office is notified and both are recorded', async () => {
		const id = await aRequest({ status: 'review' })
		await say(id, { ...all, consentDonors: false, classification: 'CONFIDENTIAL' })
		const request = await findRequest(id)
		expect(request).toMatchObject({ classification: 'CONFIDENTIAL' })
		expect(request.answers.about).toMatchObject({
			classification: 'CONFIDENTIAL',
			consentPublish: true,
			consentDonors: false,
		})
		const told = await look((tx) =>
			tx.notice.findMany({ where: { requestId: id, template: 'sharingChanged' } }),
		)
		expect(told.map(({ personId }) => personId).sort()).toEqual([mission.id, officer.id, triage.id].sort())
		for (const reader of [focalPoint, officer])
			expect((await getHistory(reader, id)).entries[0]).toMatchObject({
				event: 'sharingChanged',
				actor: focalPoint.name,
			})
		// Repeated, it changes nothing.
		await say(id, { ...all, consentDonors: false, classification: 'CONFIDENTIAL' })
		expect(
			await look((tx) => tx.auditEntry.count({ where: { requestId: id, type: 'request.sharingChanged' } })),
		).toBe(1)
	})

	test('and the deputy alone may; not before the request is filed, nor on a stale page', async () => {
		const id = await aRequest({ status: 'review' })
		for (const person of [drafter, mission, officer, triage])
			await expect(async () => say(id, all, person), person.id).rejects.toMatchObject({ code: 'refused' })
		await expect(say(id, all, egypt.focalPoint)).rejects.toMatchObject({ code: 'not-found' })
		await expect(
			changeSharing(focalPoint, {
				requestId: id,
				answersRevision: 99,
				files: [],
				...all,
				classification: 'PUBLIC',
			}),
		).rejects.toMatchObject({ code: 'conflict' })
		const actingFor = [{ id: focalPoint.id, role: 'focalPoint' as const }]
		await say(id, { ...all, classification: 'SUMMARY' }, { ...drafter, actingFor })
		expect((await findRequest(id)).classification).toBe('SUMMARY')
		const draft = await aRequest()
		await expect(say(draft, { classification: 'PUBLIC' })).rejects.toMatchObject({ reason: 'notFiled' })
	})

	test('proves first to be there', async () => {
		const id = await aRequest({ status: 'review' })
		const session = {
			id: 's',
			openedAt: new Date(0),
			factorAt: null,
			confirmedAt: new Date(0),
			hasFactor: true,
		}
		await expect(async () => say(id, all, { ...focalPoint, session })).rejects.toMatchObject({
			reason: 'confirmAnew',
		})
	})

	test('names each file that is more confidential than the request becomes, and lowers it with the request', async () => {
		const { id } = await aWatchedRequest('RESTRICTED')
		const [file] = await look((tx) => tx.attachment.findMany({ where: { requestId: id } }))
		const unnamed = { code: 'invalid', errors: { files: 'nameFiles' } }
		await expect(say(id, { classification: 'SUMMARY' })).rejects.toMatchObject(unnamed)
		expect((await findRequest(id)).classification).toBe('RESTRICTED')
		await say(id, { classification: 'SUMMARY', files: [file?.id ?? ''] })
		const after = await look((tx) => tx.attachment.findMany({ where: { requestId: id } }))
		expect(after.map(({ classification }) => classification)).toEqual(['SUMMARY'])
		// A higher classification does not require a list of files.
		await say(id, { classification: 'CONFIDENTIAL' })
	})
})

describe('a change takes effect at once', () => {
	test('in what donors see', async () => {
		const { requestId } = await aNeed({ kind: 'equipment' })
		const shown = async () =>
			(await donorView(donor)).pipeline.filter(({ kind }) => kind === 'equipment').length
		await say(requestId, none)
		const without = await shown()
		await say(requestId, { consentDonors: true })
		expect(await shown()).toBe(without + 1)
		expect((await donorView(donor)).pipeline.every(({ state }) => state === null)).toBe(true)
		await say(requestId, { ...all, classification: 'PUBLIC' })
		expect((await donorView(donor)).pipeline.some(({ state }) => state !== null)).toBe(true)
		await say(requestId, { ...all, classification: 'CONFIDENTIAL' })
		expect(await shown()).toBe(without)
	})

	test('in who of the office reads it', async () => {
		const id = await aRequest({ status: 'review' })
		const inRegion = { ...office.otherOfficer, regions: ['Africa'] }
		const seen = () => withActor(inRegion, (tx) => tx.request.count({ where: { id } }))
		expect(await seen()).toBe(1)
		await say(id, { classification: 'CONFIDENTIAL' })
		expect(await seen()).toBe(0)
	})

	test('in the summary for a partner', async () => {
		const { id, requestId } = await aReferredNeed()
		const { title } = await findNeed(id)
		const summary = await getPartnerSummary(officer, id)
		expect(summary).toMatchObject({ reference: expect.stringContaining('GHA'), state: 'Ghana', told: null })
		expect(JSON.stringify(summary)).not.toContain(title)
		await say(requestId, { ...all, classification: 'PUBLIC' })
		expect((await getPartnerSummary(officer, id)).told).toMatchObject({ title })
		await say(requestId, { ...all, classification: 'CONFIDENTIAL' })
		// The referral has ended with the consent.
		await expect(getPartnerSummary(officer, id)).rejects.toMatchObject({ code: 'not-found' })
		expect((await findNeed(id)).status).toBe('accepted')
	})
})

test('the summary for a partner is there for a referred need only, in each language and without contacts', async () => {
	const { id, requestId } = await aReferredNeed()
	const { answers } = await findRequest(requestId)
	const planted = answers
	const contactPrimary = { ...objectIn(planted.institution?.contactPrimary), phone: canaries.contacts }
	await look((tx) =>
		tx.request.update({
			where: { id: requestId },
			data: { answers: { ...planted, institution: { ...planted.institution, contactPrimary } } },
		}),
	)
	for (const language of languages) {
		const text = partnerText(await getPartnerSummary(officer, id, language), language)
		expect(text).toContain('SOM-TA-')
		expect(text).not.toMatch(/partner\.\w+|undefined|null|CANARY/)
	}
	const other = await aNeed()
	await expect(getPartnerSummary(officer, other.id)).rejects.toMatchObject({ code: 'not-found' })
	for (const person of [focalPoint, office.manager, office.dueDiligence, donor])
		expect(() => getPartnerSummary(person, id)).toThrow()
})

test('the page of the focal point keeps typed values, shows errors and leads back to itself', async () => {
	const { id } = await aWatchedRequest('RESTRICTED')
	const cookie = await cookieOf(focalPoint)
	const { answersRevision } = await findRequest(id)
	const send = (form: Record<string, string>) =>
		action({
			request: new Request(`http://site.example/requests/${id}/access`, {
				method: 'post',
				headers: { cookie },
				body: new URLSearchParams({ answersRevision: String(answersRevision), ...form }),
			}),
			params: { requestId: id },
			context: { nonce: '', requestId: '' },
		})
	for (const classification of ['', 'SECRET'])
		expect(await send({ classification })).toMatchObject({
			data: { errors: { classification: expect.any(String) } },
			init: { status: 422 },
		})
	expect(await send({ classification: 'PUBLIC', consentDonors: 'on' })).toMatchObject({
		data: { problem: { errors: { files: 'nameFiles' }, typed: { consentDonors: ['on'] } } },
		init: { status: 422 },
	})
	const stale = { classification: 'CONFIDENTIAL', answersRevision: '0' }
	expect(await send(stale)).toMatchObject({ init: { status: 409 } })
	const done = answerOf(await send({ classification: 'CONFIDENTIAL' }))
	expect([done.status, done.location]).toEqual([303, `/requests/${id}/access?done`])
})
