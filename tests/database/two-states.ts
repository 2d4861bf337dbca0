import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'

import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aDelivery, aNeed, aRequest, endorse } from '#tests/support/builders.ts'
import { office, peopleOfState } from '#tests/support/people.ts'
import { look, needsOf, requestStep } from '#tests/support/steps.ts'
import { addProgramme, programmes } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/request.ts'
import { fillLedgers } from './ledger-rows.ts'

import { fillMatching, fillTranslations } from './matching-rows.ts'
import { fillMail, fillPeople } from './people-rows.ts'
import { fillFigures } from './two-states-figures.ts'
import { answerWithFiles, attach, attachAndEndorse, takeOn } from './two-states-files.ts'

/** Fills rows of every kind in both States; in Egypt with programmes of another manager and donor. */
export async function fillTwoStates() {
	const elsewhere = { managerId: office.otherManager.id, donors: ['donor.south'] }
	await addProgramme('egyptCourses', 'training', elsewhere)
	await addProgramme('egyptGoods', 'equipment', elsewhere)
	for (const state of ['ghana', 'egypt'] as const) {
		const at = (course: string, goods: string) =>
			state === 'ghana' ? [course, goods] : ['egyptCourses', 'egyptGoods']
		const [courses = '', goods = ''] = at('courses', 'goods')
		await aDelivery({ state, programmeId: courses })
		await writeAbout(await aNeed({ state, kind: 'equipment', status: 'proposed', programmeId: goods }), state)
		await aRequest({ state, status: 'approval' })
		await aRequest({ state, authority: 'police', status: 'review' })
		await aRequest({ state, status: 'draft', needs: ['training', 'equipment'] })
		await askAndAnswer(await aRequest({ state, status: 'screening' }), state)
		await attachAndEndorse(state)
		await answerWithFiles(state)
		await withActor(systemActor, (tx) => tx.invitation.createMany({ data: invitationFor(state) }))
	}
	await keepSecret()
	await fillPeople()
	await fillMail()
	await standIn()
	await setClocks()
	await waitForRoom()
	await fillMatching()
	await fillLedgers()
	await fillTranslations()
	await walkIndex()
	await look(
		(tx) => tx.$executeRaw`insert into search_walk (id, version, started_at) values ('other', 1, now())`,
	)
	const words = ['counted', 'again'].map((word) => ({ word, documents: 1, shared: false }))
	const faults = ['programme:one', 'programme:two'].map((subject) => ({
		subject,
		reason: 'TypeError',
		version: 1,
		at: new Date(),
	}))
	await look(async (tx) => {
		await tx.searchWordCount.createMany({ data: words })
		await tx.searchFault.createMany({ data: faults })
	})
	await fillFigures()
	await look((tx) =>
		tx.auditEntry.createMany({
			data: {
				id: 'office entry',
				chain: 'office',
				at: new Date(),
				type: 'notice.retried',
				event: {},
				revision: 0,
				actorId: systemActor.id,
				actorRole: systemActor.role,
			},
		}),
	)
}

/**
 * Adds confidential requests of both States: one of the officer and one unassigned, each with and without due
 * diligence.
 */
async function keepSecret() {
	for (const state of ['ghana', 'egypt'] as const)
		for (const authority of ['ministry', 'police'] as const)
			for (const isTaken of [true, false]) {
				const { drafter, focalPoint } = peopleOfState[state]
				const id = await aRequest({ state, authority })
				await attach(drafter, id)
				await requestStep(drafter, id, { type: 'sendForEndorsement' })
				await requestStep(focalPoint, id, endorse)
				if (isTaken) await takeOn(id, authority === 'police')
				await writeAbout({ id: (await needsOf(id))[0]?.id ?? '', requestId: id }, state)
				await look((tx) => tx.request.update({ where: { id }, data: { classification: 'CONFIDENTIAL' } }))
			}
}

/** Adds messages of both sides and notes, on a request and on a need. */
async function writeAbout({ id, requestId }: { id: string; requestId: string }, state: 'ghana' | 'egypt') {
	for (const needId of [null, id]) {
		const said = { requestId, needId, key: newId(), text: `About ${state} (sample)` }
		await writeMessage(office.officer, said)
		const { id: messageId } = await writeMessage(peopleOfState[state].drafter, said)
		await attach(peopleOfState[state].drafter, requestId, messageId)
		await writeNote(office.officer, { ...said, mentioned: [] })
	}
}

async function askAndAnswer(requestId: string, state: 'ghana' | 'egypt') {
	await requestStep(office.officer, requestId, { ...samples.askClarification, unlocked: [] })
	const [question] = await look((tx) => tx.question.findMany({ where: { requestId } }))
	const answers = [{ questionId: question?.id ?? '', text: 'Forty.' }]
	await requestStep(peopleOfState[state].drafter, requestId, {
		type: 'answerClarification',
		answers,
		toClear: false,
	})
}

/**
 * Adds deputies on both sides and in UNODC, and conflicts of interest of officers, all ended: they have no effect here.
 */
const standIn = () =>
	look(async (tx) => {
		const times = { from: new Date('2090-01-01'), to: new Date('2090-02-01'), appointedAt: new Date() }
		const endedAt = new Date()
		const deputies = [
			['ghana.focalPoint', 'ghana.drafter', 'focalPoint', 'GHA'],
			['egypt.focalPoint', 'egypt.drafter', 'focalPoint', 'EGY'],
			['officer', 'otherOfficer', 'caseOfficer', null],
			['otherManager', 'manager', 'programmeManager', null],
		] as const
		await tx.deputy.createMany({
			data: deputies.map(([personId, deputyId, role, stateIso3]) => ({
				id: newId(),
				personId,
				deputyId,
				role,
				stateIso3,
				...times,
				endedAt,
				reason: 'Leave (sample)',
				appointedById: personId,
			})),
		})
		await tx.recusal.createMany({
			data: ['officer', 'otherOfficer', 'triage'].map((personId) => ({
				id: newId(),
				personId,
				stateIso3: 'EGY',
				reason: 'A relative (sample)',
				since: endedAt,
				endedAt,
			})),
		})
	})

/** Puts needs of both States on the waiting lists of both managers. */
const waitForRoom = () =>
	look(async (tx) => {
		const needs = await tx.need.findMany({
			where: { request: { submittedAt: { not: null } } },
			select: { id: true, stateIso3: true },
		})
		for (const [at, programmeId] of [programmes.training, programmes.other].entries())
			await tx.waitlistEntry.createMany({
				data: needs.map((need) => ({
					id: newId(),
					needId: need.id,
					stateIso3: need.stateIso3,
					programmeId,
					since: new Date(Date.UTC(2026, at)),
				})),
			})
	})

/** Adds targets and calendars set by an administrator, and clocks that have sent notifications. */
const setClocks = () =>
	look(async (tx) => {
		const changed = { changedById: office.administrator.id, changedAt: new Date() }
		const value = { amount: 10, unit: 'workingDays' }
		await tx.setting.createMany({
			data: ['target.screening', 'target.unknown'].map((key) => ({ ...changed, key, value })),
		})
		await tx.calendarSetting.createMany({
			data: ['GHA', 'EGY'].map((id) => ({ ...changed, id, weekend: [5, 6], holidays: [] })),
		})
		const runs = await tx.clockRun.findMany({ where: { stage: 'submitted' } })
		await tx.clockRing.createMany({
			data: runs.map(({ id }) => ({ runId: id, ring: 'due', at: new Date() })),
		})
	})

const invitationFor = (state: 'ghana' | 'egypt') => ({
	id: `invitation.${state}`,
	email: `new.${state}@sample.example`,
	name: 'Invited (sample)',
	role: 'drafter' as const,
	language: 'en' as const,
	stateIso3: peopleOfState[state].drafter.stateIso3,
	tokenHash: `hash.${state}`,
	invitedById: peopleOfState[state].focalPoint.id,
	createdAt: new Date(),
	expiresAt: new Date('2090-01-01'),
})
