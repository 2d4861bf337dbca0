import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aWatchedOffer, aWatchedRequest, type Canary, canaries } from '#tests/support/canaries.ts'
import { lists, pages, toldIn } from '#tests/support/everything-read.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { namesOf } from '#workflows/names.ts'
import { type FieldGroup, type Viewer, type VisibilityRow, visibilityOf } from '#workflows/visibility.ts'

useWorld()

const elsewhere = office.otherOfficer
const inRegion: Actor = { ...elsewhere, regions: ['Africa'] }
const readers: [Viewer, Actor][] = [
	['drafter', ghana.drafter],
	['focalPoint', ghana.focalPoint],
	['mission', ghana.mission],
	['triageOfficer', office.triage],
	['headquartersApprover', office.approver],
	['assignedOfficer', office.officer],
	['officerInRegion', inRegion],
	['officerElsewhere', elsewhere],
	['dueDiligenceWithCase', office.dueDiligence],
	['managerWithoutOffer', office.otherManager],
	['donorWithoutConsent', office.donor],
	['administrator', office.administrator],
]
const strangers = [egypt.drafter, egypt.focalPoint, egypt.mission]

const groupOf: Record<Canary, FieldGroup> = {
	...({ title: 'title', situation: 'situation', contacts: 'contacts', rights: 'rights' } as const),
	...({ needs: 'needs', otherNeed: 'needs', attachments: 'attachments', notes: 'notes' } as const),
	...({ thread: 'thread', scores: 'scores', decisions: 'decisions', sources: 'notes' } as const),
}
const names = namesOf(canaries)
const heardIn = (told: string) => names.filter((name) => told.includes(canaries[name]))

/** Removes earlier requests from view. */
const silence = () =>
	look(async (tx) => {
		await tx.request.updateMany({ data: { title: 'Before' } })
		await tx.need.updateMany({ data: { title: 'Before' } })
	})

const readsWords = new Set(['whole', 'open'])
const granted = (sight: VisibilityRow, planted: readonly Canary[]) =>
	planted.filter((name) => readsWords.has(sight[groupOf[name]]))

describe.each(['RESTRICTED', 'CONFIDENTIAL'] as const)('of a request called %s', (classification) => {
	// Scores exist only after the decision on a need.
	const planted = names.filter((name) => name !== 'scores')
	let place: { id: string; needId: string }
	beforeAll(async () => {
		await silence()
		place = await aWatchedRequest(classification)
	})

	test.each(readers)('%s reads on its pages exactly what the table grants', async (viewer, actor) => {
		const sight = visibilityOf(viewer, classification)
		expect(heardIn(await toldIn(pages, actor, place))).toEqual(granted(sight, planted))
	})

	test('another State reads nothing of it', async () => {
		for (const actor of strangers)
			expect(heardIn(await toldIn({ ...pages, ...lists }, actor, place)), actor.id).toEqual([])
	})

	test.each(readers)('%s finds its title in lists only where the table grants it', async (viewer, actor) => {
		const heard = heardIn(await toldIn(lists, actor, place))
		const isListed = visibilityOf(viewer, classification).listing === 'whole'
		expect(heard.filter((name) => name !== 'needs' && name !== 'otherNeed')).toEqual(
			isListed ? ['title'] : [],
		)
	})
})

describe.each(['RESTRICTED', 'CONFIDENTIAL'] as const)(
	'of a need put to a manager in one called %s',
	(classification) => {
		let place: { id: string; needId: string }
		beforeAll(async () => {
			await silence()
			place = await aWatchedOffer(classification)
		})

		// By then the decision is approved.
		test('the manager reads that need with its notes and decisions, and nothing else of the request', async () => {
			expect(heardIn(await toldIn(pages, office.manager, place))).toEqual(['needs', 'notes', 'decisions'])
			expect(heardIn(await toldIn(lists, office.manager, place))).toEqual(
				classification === 'CONFIDENTIAL' ? [] : ['needs'],
			)
			expect(heardIn(await toldIn({ ...pages, ...lists }, office.otherManager, place))).toEqual([])
		})

		test('scores and sources stay in the office', async () => {
			const outside = [
				...Object.values(ghana),
				...strangers,
				office.manager,
				office.donor,
				office.administrator,
			]
			for (const actor of [...outside, office.dueDiligence])
				expect(await toldIn({ ...pages, ...lists }, actor, place), actor.id).not.toContain(canaries.scores)
			for (const actor of outside)
				expect(await toldIn({ ...pages, ...lists }, actor, place), actor.id).not.toContain(canaries.sources)
			expect(await toldIn(pages, office.triage, place)).toContain(canaries.scores)
		})

		test('no message and no list of a donor holds a word of it', async () => {
			const notices = await look((tx) => tx.notice.findMany())
			expect(notices.length).toBeGreaterThan(5)
			expect(heardIn(JSON.stringify(notices))).toEqual([])
			expect(heardIn(await toldIn({ ...pages, ...lists }, office.donor, place))).toEqual([])
		})
	},
)

test('a confidential file in a request that is not is for triage, headquarters and the case officer', async () => {
	const { id } = await aWatchedRequest('RESTRICTED')
	await look((tx) =>
		tx.attachment.updateMany({ where: { requestId: id }, data: { classification: 'CONFIDENTIAL' } }),
	)
	const filesFor = (actor: Actor) =>
		withActor(actor, (tx) => tx.attachment.count({ where: { requestId: id } }))
	for (const actor of [ghana.drafter, office.triage, office.approver, office.officer])
		expect(await filesFor(actor), actor.id).toBe(1)
	for (const actor of [inRegion, elsewhere, office.dueDiligence, office.manager, office.donor])
		expect(await filesFor(actor), actor.id).toBe(0)
})

test('a deputy of the case officer reads confidential requests while the appointment lasts', async () => {
	const { id } = await aWatchedRequest('CONFIDENTIAL')
	const actingFor = [{ id: office.officer.id, role: 'caseOfficer' as const }]
	const seenBy = (actor: Actor) => withActor(actor, (tx) => tx.request.count({ where: { id } }))
	expect(await seenBy(inRegion)).toBe(0)
	expect(await seenBy({ ...elsewhere, actingFor })).toBe(1)
	// Requests that a person cannot see cannot be transferred.
	await expect(
		requestStep(inRegion, id, { type: 'takeOver', officerId: inRegion.id, reason: 'Mine.' }),
	).rejects.toMatchObject({
		code: 'not-found',
	})
})
