import { expect, test } from 'vitest'
import { askExport } from '#app/domain/exports/exports.server.ts'
import { exportDonorFigures } from '#app/domain/figures/export-donor-figures.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getPartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { changeSharing, getSharing } from '#app/domain/visibility/sharing.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { donorView } from '#tests/support/donor-view.ts'
import { ghana, office } from '#tests/support/people.ts'
import { findNeed, findRequest, look, needStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { focalPoint, drafter } = ghana
const { officer, donor } = office

type Said = Partial<Parameters<typeof changeSharing>[1]>

async function say(requestId: string, said: Said) {
	const { answersRevision } = await findRequest(requestId)
	await changeSharing(focalPoint, {
		requestId,
		answersRevision,
		classification: 'SUMMARY',
		files: [],
		consentPublish: false,
		consentPartners: true,
		consentDonors: true,
		...said,
	})
}

const noticesOf = (template: string) =>
	look((tx) => tx.notice.findMany({ where: { template }, orderBy: { personId: 'asc' } }))

async function aReferredNeed() {
	const { id, requestId } = await aNeed()
	await say(requestId, {})
	await needStep(officer, id, {
		type: 'referToPartner',
		partnerId: 'partner',
		partner: '',
		reason: 'Theirs.',
	})
	return { id, requestId }
}

test('a withdrawn consent ends the referral and notifies both sides; it can be given again', async () => {
	const { id, requestId } = await aReferredNeed()
	await getPartnerSummary(officer, id)
	await say(requestId, { consentPartners: false, reason: 'The minister decided so.' })
	expect((await findNeed(id)).status).toBe('accepted')
	await expect(getPartnerSummary(officer, id)).rejects.toMatchObject({ code: 'not-found' })
	const told = (await noticesOf('referralStopped')).filter((notice) => notice.requestId === requestId)
	expect(told.map(({ personId }) => personId).sort()).toEqual([drafter.id, focalPoint.id, officer.id].sort())
	// What was sent before is listed.
	const { changes, reads } = await getSharing(focalPoint, requestId)
	expect(changes[0]).toMatchObject({
		withdrawn: ['consentPartners'],
		given: [],
		reason: 'The minister decided so.',
		at: expect.any(Date),
	})
	expect(reads).toMatchObject([{ what: 'partner', role: 'caseOfficer', name: officer.name }])
	const refer = { type: 'referToPartner', partnerId: 'partner', partner: '', reason: 'Again.' } as const
	await expect(needStep(officer, id, refer)).rejects.toMatchObject({ reason: 'partnersConsented' })
	await say(requestId, { consentPartners: true })
	await needStep(officer, id, refer)
	expect((await getSharing(focalPoint, requestId)).changes[0]).toMatchObject({ given: ['consentPartners'] })
})

test('confidential means the same to a referral as no consent', async () => {
	const { id, requestId } = await aReferredNeed()
	await say(requestId, { classification: 'CONFIDENTIAL' })
	expect((await findNeed(id)).status).toBe('accepted')
})

test('a donor who read a summary learns that it is withdrawn, without the State or the request', async () => {
	const { requestId } = await aNeed({ kind: 'equipment' })
	const { requestId: unread } = await aNeed({ kind: 'equipment' })
	await say(unread, { consentDonors: false })
	await say(requestId, {})
	const shown = async () => (await donorView(donor)).pipeline.length
	const before = await shown()
	const taken = { filter: { kind: 'equipment' }, part: 'pipeline', format: 'csv', language: 'en' } as const
	const asked = await askExport({ ...donor, mayExport: true }, { what: 'overview', of: '', reason: 'Yearly' })
	await exportDonorFigures({ ...donor, mayExport: true }, { ...taken, exportId: asked })
	// The page records what it shows the first time only.
	await shown()
	const log = await look((tx) =>
		tx.accessLogEntry.findMany({ where: { requestId }, orderBy: { what: 'asc' } }),
	)
	expect(log.map(({ what, personId, role }) => [what, personId, role])).toEqual([
		['summary', donor.id, 'donor'],
		['summaryFile', donor.id, 'donor'],
	])
	await say(requestId, { consentDonors: false })
	expect(await shown()).toBe(before - 1)
	const told = await noticesOf('summaryWithdrawn')
	expect(told).toMatchObject([{ personId: donor.id, requestId: null, needId: null }])
	expect(JSON.stringify(told[0]?.facts)).not.toMatch(/GHA|Ghana/)
	expect((await getSharing(focalPoint, requestId)).reads?.map(({ what }) => what).sort()).toEqual([
		'summary',
		'summaryFile',
	])
	// No one is notified about content that they were never shown.
	await say(unread, { classification: 'CONFIDENTIAL', consentDonors: false })
	expect(await noticesOf('summaryWithdrawn')).toHaveLength(1)
})

test('less is withdrawn as well: the history says what changed, and why', async () => {
	const { requestId } = await aNeed()
	await say(requestId, {})
	await donorView(donor)
	const before = (await noticesOf('summaryWithdrawn')).length
	await say(requestId, { classification: 'RESTRICTED', reason: 'Too much.' })
	expect(await noticesOf('summaryWithdrawn')).toHaveLength(before + 1)
	const [entry] = (await getHistory(focalPoint, requestId)).entries
	expect(entry).toMatchObject({
		event: 'sharingChanged',
		fields: [
			{ name: 'classification', value: ['RESTRICTED'] },
			{ name: 'reason', value: 'Too much.' },
		],
	})
})
