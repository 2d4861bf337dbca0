import { beforeAll, describe, expect, test } from 'vitest'
import { aRequest } from '#tests/support/builders.ts'
import { asker, mainOf } from '#tests/support/pages.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findRequest, look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const { administrator, triage, officer } = office
const cookies = new Map<string, string>()
const ask = asker(app, cookies)
let reference: string
beforeAll(async () => {
	for (const actor of [administrator, triage, officer]) cookies.set(actor.id, await cookieOf(actor))
	reference = (await findRequest(await aRequest({ status: 'submitted' }))).reference ?? ''
})

describe('the page of retention', () => {
	const path = '/administration/retention'
	const set = (amount: string, revision = '') =>
		ask(administrator, path, { type: 'set', name: 'doorLog', amount, revision })

	test('keeps typed values where they are wrong', async () => {
		for (const [amount, message] of [
			['x', 'whole number'],
			['', 'Enter an answer'],
			['99', 'outside the allowed range'],
		] as const) {
			const { status, text } = await set(amount)
			expect(status, amount).toBe(422)
			expect(text, amount).toContain(message)
			if (amount) expect(text).toContain(`value="${amount}"`)
		}
	})

	test('sets a period, and gives the slower person a conflict', async () => {
		expect(await set('2')).toMatchObject({ status: 303, to: `${path}?done=saved#doorLog` })
		const late = await set('3')
		expect(late.status).toBe(409)
		expect(late.text).toContain('Someone else has changed this period')
		const { text } = await ask(administrator, `${path}?done=saved`)
		expect(text).toContain('The retention period has been saved')
		expect(mainOf(text)).toContain('2 years')
	})

	test('holds a request by its reference, and lets go', async () => {
		const wrong = await ask(triage, path, {
			type: 'hold',
			reference: 'NO-SUCH-1',
			reason: 'Because <b>so</b>',
		})
		expect(wrong.status).toBe(422)
		expect(wrong.text).toContain('No request with this reference was found')
		expect(wrong.text).toContain('NO-SUCH-1')
		expect(
			await ask(triage, path, {
				type: 'hold',
				reference: reference.toLowerCase(),
				reason: 'Because <b>so</b>',
			}),
		).toMatchObject({ to: `${path}?done=held` })
		const { text } = await ask(administrator, path)
		expect(mainOf(text)).toContain(reference)
		expect(mainOf(text)).toContain('&lt;b&gt;so')
		const [hold] = await look((tx) => tx.exemption.findMany())
		expect(await ask(administrator, path, { type: 'lift', id: hold?.id ?? '' })).toMatchObject({
			to: `${path}?done=lifted`,
		})
		expect((await ask(administrator, path, { type: 'lift', id: hold?.id ?? '' })).status).toBe(409)
	})

	test('refuses people without the right, and invalid forms', async () => {
		expect(
			(await ask(triage, path, { type: 'set', name: 'doorLog', amount: '3', revision: '' })).status,
		).toBe(403)
		expect((await ask(officer, path, { type: 'hold', reference, reason: 'x' })).status).toBe(403)
		expect((await ask(administrator, path, { type: 'lift', id: 'x' })).status).toBe(422)
		expect((await ask(administrator, path, {})).status).toBe(422)
		expect((await ask(administrator, path, { type: 'set', name: 'constructor', amount: '1' })).status).toBe(
			422,
		)
	})
})
