import { describe, expect, test } from 'vitest'
import { getClarification } from '#app/domain/clarifications/get-clarification.server.ts'

import {
	getUnlockedSection,
	saveUnlockedSection,
} from '#app/domain/clarifications/unlocked-section.server.ts'
import { saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { getChanges } from '#app/domain/submissions/get-changes.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { fingerprint } from '#app/forms/fingerprint.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aRequest } from '#tests/support/builders.ts'
import {
	answer,
	ask,
	asked,
	colleague,
	drafter,
	focalPoint,
	kept,
	situationOf,
	statusOf,
	unlocked,
	type Values,
	versionsOf,
} from '#tests/support/clarifications.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('what a drafter may change', () => {
	test('an unlocked answer is kept for the State alone, and the filing stays as it is', async () => {
		const { requestId, save } = await asked(unlocked)
		const before = await situationOf(requestId)
		await save('situation', { situation: 'A new route by sea.' })
		expect(await situationOf(requestId)).toEqual(before)
		const { values, fields } = await getUnlockedSection(drafter, requestId, 'situation')
		expect(values).toEqual({ ...before, situation: 'A new route by sea.' })
		expect(fields).toEqual(['situation'])
		expect(JSON.stringify(await getFiling(focalPoint, requestId))).toContain('A new route by sea.')
		expect(JSON.stringify(await getFiling(office.officer, requestId))).not.toContain('A new route by sea.')
		expect(await getChanges(office.officer, requestId)).toBeNull()
		const { sections, mayWrite } = await getClarification(drafter, requestId)
		expect(mayWrite).toBe(true)
		expect(sections.map(({ section, fields, changed }) => ({ section, fields, changed }))).toEqual([
			{ section: 'situation', fields: ['situation'], changed: ['situation'] },
			{ section: 'need', fields: ['statement'], changed: [] },
		])
	})

	test('a locked answer is refused and nothing is changed, not even the unlocked one beside it', async () => {
		const { requestId, save } = await asked(unlocked)
		await save('situation', { situation: 'Kept.' })
		const before = await kept(requestId)
		const refused = { code: 'refused', reason: 'locked' }
		await expect(save('situation', { situation: 'x', existingEfforts: 'y' })).rejects.toMatchObject(refused)
		await expect(save('rights', { sustainability: 'y' })).rejects.toMatchObject(refused)
		await expect(save('NEED.need', { statement: 'x', persons: '9' })).rejects.toMatchObject(refused)
		await expect(save('situation', { invented: 'x' })).rejects.toMatchObject(refused)
		for (const place of ['', 'invented', 'NEED.equipment', 'another.need', '__proto__'])
			await expect(save(place, { statement: 'x' })).rejects.toMatchObject({ code: 'not-found' })
		await expect(
			saveRequestSection(drafter, { requestId, section: 'situation', values: { situation: 'x' } }),
		).rejects.toMatchObject({ code: 'conflict' })
		expect(await kept(requestId)).toEqual(before)
	})

	test('no one from another State or post writes in it, nor at another time', async () => {
		const { requestId, save } = await asked(unlocked)
		const values = { situation: 'x' }
		await expect(save('situation', values, egypt.drafter)).rejects.toMatchObject({ code: 'not-found' })
		await expect(save('situation', values, focalPoint)).rejects.toMatchObject({ code: 'refused' })
		await expect(save('situation', values, ghana.mission)).rejects.toMatchObject({ code: 'refused' })
		await expect(save('situation', values, office.officer)).rejects.toMatchObject({ code: 'refused' })
		await expect(getClarification(egypt.drafter, requestId)).rejects.toMatchObject({ code: 'not-found' })
		await answer(requestId)
		await expect(save('situation', values)).rejects.toMatchObject({ code: 'conflict', reason: 'impossible' })
		expect(await look((tx) => tx.revisedAnswers.count({ where: { requestId } }))).toBe(0)
	})

	test('two drafters both keep their words in different fields, and are asked about the same', async () => {
		const { requestId } = await asked(['situation.situation', 'situation.existingEfforts'])
		const { values, fields } = await getUnlockedSection(drafter, requestId, 'situation')
		const shown = Object.fromEntries(fields.map((field) => [field, values[field]]))
		const save = (actor: Actor, changes: Values) =>
			saveUnlockedSection(actor, {
				requestId,
				place: 'situation',
				values: { ...shown, ...changes },
				drawn: [fingerprint(values)],
			})
		await Promise.all([save(drafter, { situation: 'one' }), save(colleague, { existingEfforts: 'other' })])
		const now = await getUnlockedSection(drafter, requestId, 'situation')
		expect(now.values).toEqual({ ...values, situation: 'one', existingEfforts: 'other' })
		expect((await save(colleague, { situation: 'two' })).conflicts).toEqual(['situation'])
	})

	test('an answer that was taken away stays away', async () => {
		const { requestId, needId, save } = await asked(['NEED.need.alternatives'])
		await save('NEED.need', { alternatives: [] })
		const { values } = await getUnlockedSection(drafter, requestId, `${needId}.need`)
		expect(values.alternatives ?? []).toEqual([])
	})
})

describe('what an officer may unlock', () => {
	test('only fields that this request was asked for, and never how far it may travel', async () => {
		const requestId = await aRequest({ status: 'screening' })
		const other = (await needsOf(await aRequest({ status: 'screening' })))[0]?.id
		for (const path of [
			'situation.invented',
			'about.classification',
			'about.filingLanguage',
			'invented.need.statement',
			`${other}.need.statement`,
			'rights.oversight',
		])
			await expect(ask(requestId, [path])).rejects.toMatchObject({
				code: 'invalid',
				errors: { unlocked: 'badCode' },
			})
		expect(await statusOf(requestId)).toBe('screening')
	})

	test('what another answer brings up is unlocked with it', async () => {
		const { requestId, save } = await asked(['rights.securityForce', 'rights.contribution'])
		const { fields } = await getUnlockedSection(drafter, requestId, 'rights')
		expect(fields).toEqual(expect.arrayContaining(['securityForce', 'oversight', 'conduct', 'conductText']))
		expect(fields).toEqual(expect.arrayContaining(['contributionAmount', 'contributionCurrency']))
		await save('rights', { securityForce: 'YES', contribution: 'CASH' })
		// Of a security force the oversight may stay open; an amount of money has no meaning without its currency.
		await expect(answer(requestId)).rejects.toMatchObject({
			code: 'invalid',
			reason: 'incomplete',
			errors: { 'rights.contributionAmount': 'required', 'rights.contributionCurrency': 'required' },
		})
		expect(await statusOf(requestId)).toBe('clarification')
		const missing = (await getClarification(drafter, requestId)).sections[0]?.missing
		expect(missing).toBeGreaterThan(1)
	})
})

describe('clearing', () => {
	test.each(['screening', 'review'] as const)(
		'changes go back to %s once the focal point has cleared them, as the next version',
		async (origin) => {
			const { requestId, needId, save } = await asked([...unlocked, 'NEED.need.title'], origin)
			await save('situation', { situation: 'A new route by sea.' })
			await save('NEED.need', { statement: 'They cannot search boats.', title: 'Boats' })
			await answer(requestId)
			expect(await statusOf(requestId)).toBe('clearance')
			expect((await getRequest(office.officer, requestId)).questions[0]?.answer).toBeNull()
			expect((await getRequest(focalPoint, requestId)).questions[0]?.answer).toBe('Forty.')
			expect(JSON.stringify(await getHistory(office.officer, requestId))).not.toContain('Forty.')
			expect(JSON.stringify(await getHistory(focalPoint, requestId))).toContain('Forty.')
			const shown = await getChanges(focalPoint, requestId)
			expect(shown?.standing).toBe('pending')
			expect(shown?.changes.map(({ section, field }) => `${section}.${field}`)).toEqual([
				'situation.situation',
				'need.title',
				'need.statement',
			])
			await expect(requestStep(drafter, requestId, { type: 'clearAnswers' })).rejects.toThrow()
			const [filed, ...none] = (await versionsOf(requestId)).filter(({ cause }) => cause !== 'sent')
			expect(none).toEqual([])

			await requestStep(focalPoint, requestId, { type: 'clearAnswers' })
			expect(await statusOf(requestId)).toBe(origin)
			expect(await situationOf(requestId)).toMatchObject({ situation: 'A new route by sea.' })
			expect((await needsOf(requestId))[0]).toMatchObject({ id: needId, title: 'Boats' })
			const cleared = (await versionsOf(requestId)).at(-1)
			expect(cleared).toMatchObject({ cause: 'clarified', number: (filed?.number ?? 0) + 1 })
			expect(cleared?.sha256).not.toBe(filed?.sha256)
			expect((await getChanges(office.officer, requestId))?.changes).toHaveLength(3)
			expect((await getRequest(office.officer, requestId)).questions[0]?.answer).toBe('Forty.')
			expect(await look((tx) => tx.revisedAnswers.count({ where: { requestId } }))).toBe(0)
		},
	)

	test('answers that were returned can be changed again, in the same fields only', async () => {
		const { requestId, save } = await asked(unlocked)
		await save('situation', { situation: 'Too short.' })
		await answer(requestId)
		await requestStep(focalPoint, requestId, { type: 'returnAnswers', note: 'Say more.' })
		const { returned, questions } = await getClarification(drafter, requestId)
		expect(returned?.note).toBe('Say more.')
		expect(questions[0]?.answer).toBe('Forty.')
		expect((await getRequest(office.officer, requestId)).questions[0]?.answer).toBeNull()
		expect(JSON.stringify(await getHistory(office.officer, requestId))).not.toContain('Say more.')
		await expect(save('situation', { existingEfforts: 'x' })).rejects.toMatchObject({ reason: 'locked' })
		await save('situation', { situation: 'Much more.' })
		await answer(requestId)
		await requestStep(focalPoint, requestId, { type: 'clearAnswers' })
		expect(await situationOf(requestId)).toMatchObject({ situation: 'Much more.' })
	})

	test('an answer that changes nothing in the filing needs no clearing', async () => {
		const { requestId, save } = await asked(unlocked)
		const { values } = await getUnlockedSection(drafter, requestId, 'situation')
		await save('situation', { situation: values.situation })
		await answer(requestId)
		expect(await statusOf(requestId)).toBe('screening')
		expect(await getChanges(office.officer, requestId)).toBeNull()
	})

	test('a focal point who answers has read what the drafters changed', async () => {
		const { requestId, save } = await asked(unlocked)
		await save('situation', { situation: 'A new route by sea.' })
		await answer(requestId, focalPoint)
		expect(await statusOf(requestId)).toBe('screening')
		expect(await situationOf(requestId)).toMatchObject({ situation: 'A new route by sea.' })
	})

	test('answers never sent are not part of the filing when the request continues without them', async () => {
		const { requestId, save } = await asked(unlocked)
		const before = await situationOf(requestId)
		await save('situation', { situation: 'Half a thought' })
		await requestStep(focalPoint, requestId, {
			type: 'withdraw',
			reasonCode: 'NOT_STATED',
			note: 'No longer.',
		})
		expect(await situationOf(requestId)).toEqual(before)
		expect(JSON.stringify(await getFiling(drafter, requestId))).not.toContain('Half a thought')
	})
})
