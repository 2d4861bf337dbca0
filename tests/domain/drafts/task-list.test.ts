import { expect, test } from 'vitest'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { needSectionOf } from '#app/forms/sections.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { doTask } from '#app/routes/requests.$requestId.draft._index/task-actions.server.ts'
import { withDependencies } from '#app/routes/requests.$requestId.draft.needs.$needId.$section/need-section.server.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { answer, asked } from '#tests/support/clarifications.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const actor = ghana.drafter

/** Presses a button of the task list, as a browser would. */
function press(requestId: string, fields: Record<string, string>, language: 'en' | 'ar' = 'en') {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return doTask({ actor, requestId, form, language })
}
const ids = async (requestId: string) => (await needsOf(requestId)).map(({ id }) => id)

test('the buttons of the task list add, move, copy and bring back', async () => {
	const requestId = await aRequest({ needs: ['training', 'advisory', 'equipment'] })
	const [a = '', b = '', c = ''] = await ids(requestId)
	expect(await press(requestId, { up: b })).toBe(`#need-${b}`)
	expect(await press(requestId, { down: a })).toBe(`#need-${a}`)
	expect(await ids(requestId)).toEqual([b, c, a])
	await press(requestId, { move: 'move', need: a, to: '1' })
	expect(await ids(requestId)).toEqual([a, b, c])
	await removeNeed(actor, { requestId, needId: b })
	await press(requestId, { restore: b })
	expect(await ids(requestId)).toEqual([a, b, c])

	const added = await press(requestId, { add: 'advisory' })
	const copied = await press(requestId, { copy: a }, 'ar')
	const needs = await needsOf(requestId)
	expect([added, copied]).toEqual(needs.slice(3).map(({ id }) => `/needs/${id}/need`))
	expect(needs[4]?.title).toBe(`نسخة من: ${needs[0]?.title}`)
})

test.each([
	[{ add: 'weapons' }, 'invalid'],
	[{ move: 'move', need: '00000000-0000-7000-8000-000000000000', to: 'first' }, 'invalid'],
	[{ up: 'nothing' }, 'not-found'],
	[{ copy: '00000000-0000-7000-8000-000000000000' }, 'not-found'],
	[{}, 'invalid'],
])('a forged form is refused: %o', async (fields, code) => {
	const requestId = await aRequest()
	await expect(press(requestId, fields)).rejects.toMatchObject({ code })
})

test('a section names every error at once, those about other needs too', async () => {
	const requestId = await aRequest({ needs: ['equipment', 'advisory'] })
	const { needs } = await getDraft(actor, requestId)
	const [equipment, advisory] = needs
	if (!equipment || !advisory) throw new Error('The request lacks its needs')
	const errorsOf = (section: 'need' | 'equipment', changed: Record<string, unknown>) => {
		const checked = withDependencies(needSectionOf('equipment', section), needs, equipment.id)
		const result = checkValues({ ...equipment.answers[section], ...changed }, checked.schema)
		return result.ok ? {} : result.errors
	}
	expect(errorsOf('need', { dependsOn: [advisory.id] })).toEqual({})
	expect(errorsOf('need', { title: '', dependsOn: [equipment.id] })).toEqual({
		title: 'required',
		dependsOn: 'cycle',
	})
	expect(errorsOf('need', { dependsOn: ['elsewhere'] })).toEqual({ dependsOn: 'unknownNeed' })
	const trained = { operators: 'TO_BE_TRAINED', includeUserTraining: false }
	expect(errorsOf('equipment', { ...trained, trainingNeed: advisory.id })).toEqual({
		trainingNeed: 'unknownNeed',
	})
	expect(errorsOf('equipment', { operators: 'TRAINED_NOW', trainingNeed: advisory.id })).toEqual({})
})

const colleague = { ...ghana.drafter, id: 'ghana.colleague' }
const sections = async (id: string, actor = ghana.focalPoint) =>
	(await getHistory(actor, id)).openEdits.map(({ rank, section, fields }) => [rank, section, fields])

async function edited() {
	const requestId = await aRequest({ needs: ['training'] })
	const [need] = await needsOf(requestId)
	const { answers } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: requestId } }))
	await look((tx) => tx.sectionEdit.deleteMany({ where: { requestId } }))
	const situation = answers.situation
	const save = (values: object, actor = ghana.drafter) =>
		saveRequestSection(actor, { requestId, section: 'situation', values: { ...situation, ...values } })
	return { requestId, need, save }
}

test('each save of a draft leaves who saved which answers of which section, and none where nothing changed', async () => {
	const { requestId, need, save } = await edited()
	await save({ situation: 'Once.' })
	await save({ situation: 'Once.' })
	await save({ situation: 'Twice.', existingEfforts: 'Some.' }, colleague)
	const needValues = need?.answers.need
	await saveNeedSection(ghana.drafter, {
		needId: need?.id ?? '',
		section: 'need',
		values: { ...needValues, statement: 'Other.' },
	})
	expect(await sections(requestId)).toEqual([
		['1', 'need', ['statement']],
		[null, 'situation', ['situation', 'existingEfforts']],
		[null, 'situation', ['situation']],
	])
	const rows = await look((tx) => tx.sectionEdit.findMany({ where: { requestId }, orderBy: { at: 'asc' } }))
	expect(rows.map(({ editedById }) => editedById)).toEqual([ghana.drafter.id, colleague.id, ghana.drafter.id])
	expect(JSON.stringify(rows)).not.toMatch(/Once|Twice|Some|Other/)
})

test('endorsement writes them into the audit trail as one entry, which UNODC reads from then on', async () => {
	const { requestId, save } = await edited()
	await save({ situation: 'Once.' })
	await save({ situation: 'Twice.' })
	await requestStep(ghana.drafter, requestId, { type: 'sendForEndorsement' })
	expect(await sections(requestId)).toHaveLength(2)
	await requestStep(ghana.focalPoint, requestId, endorse)
	expect(await sections(requestId)).toEqual([])
	for (const actor of [ghana.drafter, office.triage]) {
		const sealed = (await getHistory(actor, requestId)).entries.filter(({ chart }) => chart === 'section')
		expect(sealed).toHaveLength(1)
		expect(sealed[0]?.edits).toMatchObject([
			{ section: 'situation', fields: ['situation'] },
			{ section: 'situation', fields: ['situation'] },
		])
	}
	expect(await look((tx) => tx.sectionEdit.count({ where: { requestId } }))).toBe(0)
})

test('what is saved in a clarification stays with the State until it is endorsed', async () => {
	const { requestId, save } = await asked(['situation.situation'])
	await save('situation', { situation: 'A new route by sea.' })
	expect(await sections(requestId)).toEqual([[null, 'situation', ['situation']]])
	expect(await sections(requestId, office.officer)).toEqual([])
	const seen = await withActor(office.officer, (tx) => tx.sectionEdit.count())
	expect([
		seen,
		await withActor(egypt.drafter, (tx) => tx.sectionEdit.count({ where: { requestId } })),
	]).toEqual([0, 0])
	await answer(requestId)
	await requestStep(ghana.focalPoint, requestId, { type: 'clearAnswers' })
	const { entries } = await getHistory(office.officer, requestId)
	expect(entries.flatMap(({ edits }) => edits.map(({ section }) => section))).toContain('situation')
})

test('an edit cannot be written for another person, for another State or afterwards, nor removed', async () => {
	const { requestId, save } = await edited()
	await save({ situation: 'Once.' })
	const row = { requestId, stateIso3: 'GHA', at: new Date(), place: 'situation', fields: ['situation'] }
	const add = (actor: typeof colleague, data: object = {}) =>
		withActor(actor, (tx) =>
			tx.sectionEdit.createMany({ data: { id: newId(), editedById: actor.id, ...row, ...data } }),
		)
	await expect(add(ghana.drafter, { editedById: colleague.id })).rejects.toThrow()
	await expect(add(ghana.drafter, { at: new Date('2026-01-01') })).rejects.toThrow()
	await expect(add(egypt.drafter)).rejects.toThrow()
	await expect(add(ghana.focalPoint)).rejects.toThrow()
	await withActor(ghana.drafter, (tx) => tx.sectionEdit.deleteMany({ where: { requestId } }))
	expect(await look((tx) => tx.sectionEdit.count({ where: { requestId } }))).toBe(1)
})
