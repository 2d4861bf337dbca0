import { beforeAll, expect, test } from 'vitest'
import { aRequest, decideCase, proposal } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryOf, everything, look, needStep, needsOf, requestStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/request.ts'

useWorld()

const { drafter, focalPoint } = ghana
const { officer, approver, manager } = office
let requestId: string

/** From a draft with three needs of the police to a closure confirmed by the State, with one clarification. */
beforeAll(async () => {
	requestId = await aRequest({
		status: 'screening',
		authority: 'police',
		needs: ['training', 'equipment', 'advisory'],
	})
	await requestStep(officer, requestId, { ...samples.askClarification, unlocked: [] })
	const questions = await look((tx) => tx.question.findMany({ where: { requestId } }))
	const answers = questions.map(({ id }) => ({ questionId: id, text: 'Forty.' }))
	await requestStep(drafter, requestId, { type: 'answerClarification', answers, toClear: false })
	await requestStep(officer, requestId, samples.pass)
	await decideCase(requestId)
	await requestStep(officer, requestId, await proposal(requestId))
	await requestStep(approver, requestId, samples.approveDecisions)
	for (const { id, kind, minimumQuantity } of await needsOf(requestId)) {
		await needStep(officer, id, { type: 'proposeProgramme', programmeId: programmes[kind] })
		await needStep(manager, id, { type: 'acceptOffer', quantity: minimumQuantity ?? 1, note: '' })
		await needStep(focalPoint, id, { type: 'confirmOffer' })
		await walkDelivery(kind, (await deliveryOf(id)).id)
	}
	await requestStep(focalPoint, requestId, samples.confirmClosure)
})

test('every need and delivery has ended, and no more is claimed than is known', async () => {
	const { request, needs, deliveries } = await everything(requestId)
	expect(needs.map(({ status }) => status)).toEqual(['evaluated', 'evaluated', 'evaluated'])
	expect(deliveries.map(({ status }) => status)).toEqual(['closed', 'closed', 'closed'])
	// The course certified fewer than agreed; no one measured indicators, and the State evaluated no need.
	expect(needs.map(({ outcome }) => outcome)).toEqual(['PARTLY_MET', 'NOT_EVALUATED', 'NOT_EVALUATED'])
	expect(request).toMatchObject({ status: 'closed', snapshot: { context: { closureCode: 'PARTLY_MET' } } })
})

// How often each person received each notice: once for each event.
const expected = `
endorsementRequested: focalPoint
requestReceived: drafter focalPoint mission
requestToAcknowledge: triage
requestAcknowledged: drafter focalPoint
requestAssigned: officer
clarificationRequested: drafter focalPoint
clarificationAnswered: officer
screeningPassed: drafter focalPoint
dueDiligenceOpened: dueDiligence
dueDiligenceToDecide: approver
dueDiligenceDecided: dueDiligence officer
decisionsToApprove: approver triage
decisionsMade: drafter focalPoint mission
needsAccepted: manager otherManager
offerToAnswer: manager*3
offerMade: drafter*3 focalPoint*3
offerConfirmed: drafter*3 manager*3 officer*3
nominationsCalled: drafter focalPoint officer
nominationsReceived: manager
participantsConfirmed: drafter focalPoint officer
trainingStarted: drafter focalPoint
trainingHeld: drafter focalPoint officer
learningEvaluated: focalPoint
certificatesReady: drafter focalPoint officer
receiptConfirmed: manager
specificationToSignOff: drafter focalPoint officer
specificationSignedOff: manager
equipmentContracted: drafter focalPoint officer
equipmentShipped: drafter focalPoint officer
equipmentAtCustoms: drafter focalPoint officer
equipmentReceived: manager officer
inspectionRecorded: drafter focalPoint officer
handoverSigned: drafter manager officer
equipmentInstalled: drafter focalPoint
checkRecorded: drafter*2 focalPoint*2 officer*2
termsToAgree: drafter focalPoint officer
termsAgreed: manager
draftShared: drafter*2 focalPoint*2
draftReturned: manager
finalAccepted: manager
followUpStarted: drafter focalPoint officer
needDelivered: drafter*3 focalPoint*3 officer*3
needEvaluated: drafter*3 focalPoint*3
deliveryClosed: officer*3
closureRequested: focalPoint officer
requestClosed: drafter manager mission officer
`

test('everyone concerned is notified of each step, once', async () => {
	const notices = await look((tx) => tx.notice.findMany({ where: { requestId }, orderBy: { id: 'asc' } }))
	const told = new Map<string, Map<string, number>>()
	for (const { template, personId } of notices) {
		const people = told.get(template) ?? new Map<string, number>()
		const name = String(personId).replace('ghana.', '')
		told.set(template, people.set(name, (people.get(name) ?? 0) + 1))
	}
	const lines = [...told].map(([template, people]) => {
		const names = [...people].map(([name, times]) => (times > 1 ? `${name}*${times}` : name))
		return `${template}: ${names.sort().join(' ')}`
	})
	expect(lines.sort()).toEqual(expected.trim().split('\n').sort())
	expect(
		new Set(notices.map(({ eventKey, template, personId }) => `${eventKey}/${template}/${personId}`)).size,
	).toBe(notices.length)
})

test('a manager whose programme may serve a need does not learn yet whose it is', async () => {
	const told = await look((tx) => tx.notice.findMany({ where: { template: 'needsAccepted' } }))
	for (const { facts } of told)
		expect(facts).toEqual({ reference: null, path: '/programmes', servable: expect.any(Array) })
	expect(told).toHaveLength(2)
})

test('every message has exactly one job, and each event has an entry', async () => {
	const jobs = await asOwner<{ id: string; jobs: number }>(
		`select notice.id, count(job.id)::int as jobs from notice
		left join pgboss.job on job.name = 'send-notice' and data->>'noticeId' = notice.id group by notice.id`,
	)
	expect(jobs.filter(({ jobs }) => jobs !== 1)).toEqual([])
	const orphans = await asOwner('select id from notice where event_key not in (select id from audit_entry)')
	expect(orphans).toEqual([])
	// Nobody is written to about their own act.
	const own = await asOwner(
		`select distinct notice.template from notice inner join audit_entry as act on act.id = notice.event_key
		where notice.person_id = act.actor_id`,
	)
	expect(own).toEqual([])
})

test('the history tells the whole way in one unbroken chain', async () => {
	expect(await asOwner('select * from audit_broken()')).toEqual([])
	const entries = await look((tx) =>
		tx.auditEntry.findMany({ where: { requestId }, orderBy: { position: 'asc' } }),
	)
	expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1))
	const [first, last] = [entries[0], entries.at(-1)]
	expect([first?.type, last?.type]).toEqual(['request.created', 'request.confirmClosure'])
	// Effects of a step belong to the system, on behalf of its sender.
	const followed = entries.filter(({ actorId }) => actorId === 'system')
	expect(followed.length).toBeGreaterThan(10)
	expect(followed.every(({ onBehalfOf }) => onBehalfOf)).toBe(true)
})
