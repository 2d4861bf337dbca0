import { expect, test } from 'vitest'
import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { answer, asked } from '#tests/support/clarifications.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const colleague = { ...ghana.drafter, id: 'ghana.colleague' }
const sections = async (id: string, actor = ghana.focalPoint) =>
	(await getHistory(actor, id)).openEdits.map(({ rank, section, fields }) => [rank, section, fields])

async function edited() {
	const requestId = await aRequest({ needs: ['training'] })
	const [need] = await needsOf(requestId)
	const { answers } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: requestId } }))
	await look((tx) => tx.sectionEdit.deleteMany({ where: { requestId } }))
	const situation = (answers as Record<string, object>).situation
	const save = (values: object, actor = ghana.drafter) =>
		saveRequestSection(actor, { requestId, section: 'situation', values: { ...situation, ...values } })
	return { requestId, need, save }
}

test('each save of a draft leaves who saved which answers of which section, and none where nothing changed', async () => {
	const { requestId, need, save } = await edited()
	await save({ situation: 'Once.' })
	await save({ situation: 'Once.' })
	await save({ situation: 'Twice.', existingEfforts: 'Some.' }, colleague)
	const needValues = (need?.answers as Record<string, object> | undefined)?.need
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
	await expect(add(egypt.drafter as typeof colleague)).rejects.toThrow()
	await expect(add(ghana.focalPoint as typeof colleague)).rejects.toThrow()
	await withActor(ghana.drafter, (tx) => tx.sectionEdit.deleteMany({ where: { requestId } }))
	expect(await look((tx) => tx.sectionEdit.count({ where: { requestId } }))).toBe(1)
})
