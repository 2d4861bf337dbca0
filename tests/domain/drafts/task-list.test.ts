import { expect, test } from 'vitest'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { needSectionOf } from '#app/forms/sections.ts'
import { doTask } from '#app/routes/requests.$requestId.draft._index/task-actions.server.ts'
import { withDependencies } from '#app/routes/requests.$requestId.draft.needs.$needId.$section/need-section.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana } from '#tests/support/people.ts'
import { needsOf } from '#tests/support/steps.ts'
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
])('a page of somebody’s own making is refused: %o', async (fields, code) => {
	const requestId = await aRequest()
	await expect(press(requestId, fields as Record<string, string>)).rejects.toMatchObject({ code })
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
