import { expect, test } from 'vitest'
import { addNeed, MAX_NEEDS } from '#app/domain/drafts/add-need.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'

import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { requestSectionNames } from '#app/forms/section-names.ts'
import { fillRequest } from '#prisma/seed/file-draft.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { egypt, ghana } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { everything, findRequest, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { kinds } from '#workflows/vocabulary.ts'

useWorld()

const { drafter, focalPoint } = ghana
const send = (requestId: string) => requestStep(drafter, requestId, { type: 'sendForEndorsement' })

/** Checks that a rejection changes nothing. */
async function refused(requestId: string, attempt: () => Promise<unknown>, why: object) {
	const before = await everything(requestId)
	await expect(attempt()).rejects.toMatchObject(why)
	expect(await everything(requestId)).toEqual(before)
}

test.each(requestSectionNames)(
	'a filing whose section %s is empty is not sent, and the section is named',
	async (section) => {
		const id = await aRequest({ needs: [...kinds] })
		await saveRequestSection(drafter, { requestId: id, section, values: {} })
		await refused(id, () => send(id), {
			code: 'invalid',
			reason: 'incomplete',
			errors: { [section]: 'required' },
		})
	},
)

test('a filing without a need, or with half a need, is not sent', async () => {
	const none = await aRequest({ needs: [] })
	await refused(none, () => send(none), { errors: { needs: 'required' } })

	const id = await aRequest()
	const { id: needId } = await addNeed(drafter, { requestId: id, kind: 'equipment' })
	await refused(id, () => send(id), {
		errors: { [`needs.${needId}.need`]: 'required', [`needs.${needId}.equipment`]: 'required' },
	})
})

test('one wrong answer anywhere keeps the whole filing back', async () => {
	const id = await aRequest({ needs: [...kinds] })
	const [training] = await needsOf(id)
	const { need } = present(training).answers
	const values = { ...need, earliest: '2090-12-31', latest: '2027-01-01' }
	await saveNeedSection(drafter, { needId: training?.id ?? '', section: 'need', values })
	await refused(id, () => send(id), { errors: { [`needs.${training?.id}.need`]: 'required' } })
})

test.each([
	['itself', (id: string) => id],
	['a need of nobody', () => 'no-such-need'],
])('a need does not wait for %s', async (_name, other) => {
	const id = await aRequest()
	const [training] = await needsOf(id)
	const { need } = present(training).answers
	const values = { ...need, dependsOn: [other(training?.id ?? '')] }
	const save = saveNeedSection(drafter, { needId: training?.id ?? '', section: 'need', values })
	// Rejected when saved or when submitted: it never leaves the draft.
	await expect(save.then(() => send(id))).rejects.toMatchObject({ code: 'invalid' })
	expect((await findRequest(id)).status).toBe('draft')
})

test('a need does not wait for one of another request', async () => {
	const [other] = await needsOf(await aRequest())
	const id = await aRequest()
	const [training] = await needsOf(id)
	const { need } = present(training).answers
	const values = { ...need, dependsOn: [other?.id] }
	const save = saveNeedSection(drafter, { needId: training?.id ?? '', section: 'need', values })
	await expect(save.then(() => send(id))).rejects.toMatchObject({ code: 'invalid' })
})

test('the drafter does not endorse, and no one else does so for them', async () => {
	const id = await aRequest({ status: 'awaitingEndorsement' })
	const drafterAsFocalPoint = { ...focalPoint, id: drafter.id }
	await refused(id, () => requestStep(drafter, id, endorse), { code: 'forbidden' })
	await refused(id, () => requestStep(drafterAsFocalPoint, id, endorse), { reason: 'notTheDrafter' })
	await refused(id, () => requestStep(egypt.focalPoint, id, endorse), { code: 'not-found' })
	await refused(id, () => requestStep(ghana.mission, id, endorse), { code: 'forbidden' })
})

test('thirty needs are refused at the twenty-first, and the twenty stay', async () => {
	const id = await aRequest({ needs: [] })
	const tries = []
	for (let count = 0; count < 30; count++) tries.push(addNeed(drafter, { requestId: id, kind: 'advisory' }))
	const results = await Promise.allSettled(tries)
	const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
	expect(reasons).toHaveLength(30 - MAX_NEEDS)
	for (const reason of reasons) expect(reason).toMatchObject({ code: 'invalid', reason: 'tooMany' })
	expect(await needsOf(id)).toHaveLength(MAX_NEEDS)
})

const odd = {
	'four-byte characters': '🛂 👩🏽‍✈️ 𠮷',
	'mark-up': '<script>alert(1)</script>',
	'a formula': '=HYPERLINK("http://x.example")',
	'an override that hides the direction': 'gpj.\u202eexe',
	'far too long a text': 'x'.repeat(5000),
}

test.each(Object.entries(odd))('a draft keeps %s as it was typed', async (_name, text) => {
	const id = await aRequest()
	const { rights } = (await getDraft(drafter, id)).answers
	await fillRequest(drafter, id, { rights: { ...rights, oversight: text } })
	const stored = (await getDraft(drafter, id)).answers.rights
	expect(stored).toEqual({ ...rights, oversight: text })
})

test('half a character, which no text holds, is stored as the mark for an unreadable one', async () => {
	const id = await aRequest()
	const { rights } = (await getDraft(drafter, id)).answers
	await fillRequest(drafter, id, { rights: { ...rights, oversight: 'a\ud83d' } })
	expect((await getDraft(drafter, id)).answers.rights?.oversight).toBe('a\ufffd')
})

test('NUL is not stored, fields that are none are not stored, and neither column changes for a bad value', async () => {
	const id = await aRequest()
	const { title, classification } = await findRequest(id)
	const values = {
		title: 'a\u0000b'.repeat(200),
		classification: 'SECRET',
		status: 'submitted',
		reference: 'X',
	}
	await saveRequestSection(drafter, { requestId: id, section: 'about', values })
	const { answers } = await getDraft(drafter, id)
	expect(answers.about).toEqual({ title: 'ab'.repeat(200), classification: 'SECRET' })
	expect(await findRequest(id)).toMatchObject({ title, classification, status: 'draft', reference: null })
})
