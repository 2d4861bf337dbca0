import { beforeAll, describe, expect, test } from 'vitest'
import { changesSinceLook } from '#app/domain/requests/changes-since-look.server.ts'
import { action as sendAnswers } from '#app/routes/requests.$requestId.clarification._index/route.tsx'
import { action as saveSection } from '#app/routes/requests.$requestId.clarification.$place/route.tsx'
import { action as saveBySelf } from '#app/routes/requests.$requestId.clarification.$place_.save.ts'
import { loader as readSubmission } from '#app/routes/requests.$requestId.filing/route.tsx'
import {
	answer,
	asked,
	drafter,
	focalPoint,
	kept,
	statusOf,
	unlocked,
} from '#tests/support/clarifications.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('the pages', () => {
	type Sent = { data?: { problem?: { code: string; errors: object } }; init?: { status: number } }
	let cookie = ''
	beforeAll(async () => {
		cookie = await cookieOf(drafter)
	})
	const argsOf = (requestId: string, place: string, fields: Record<string, string>) => {
		const init = {
			method: 'POST',
			headers: { cookie },
			body: new URLSearchParams(fields),
		}
		const request = new Request(`http://site.example/requests/${requestId}/clarification/${place}`, init)
		return { request, params: { requestId, place }, context: { nonce: '', requestId: '' } }
	}

	test('a form that names a locked field is refused as a whole, also when the page saves by itself', async () => {
		const { requestId, needId } = await asked(unlocked)
		const before = await kept(requestId)
		const forged = { intent: 'draft', situation: 'x', routeRole: 'ORIGIN' }
		const sent = (await saveSection(argsOf(requestId, 'situation', forged))) as Sent
		expect(sent.init?.status).toBe(403)
		const itself = await saveBySelf(argsOf(requestId, `${needId}.need`, { persons: '1' }))
		expect(itself.status).toBe(403)
		expect(await kept(requestId)).toEqual(before)
		const good = await saveBySelf(argsOf(requestId, 'situation', { situation: 'x', drawn: '' }))
		expect(good.status).toBe(200)
	})

	test('of the submission mark the answers that changed after the last visit of their reader', async () => {
		const { requestId, save } = await asked(['situation.situation'])
		const headers = { cookie: await cookieOf(office.officer) }
		const request = new Request(`http://site.example/requests/${requestId}/filing`, { headers })
		const context = { nonce: '', requestId: '' }
		const marked = async () => (await readSubmission({ request, params: { requestId }, context })).changed
		await changesSinceLook(office.officer, { kind: 'request', id: requestId })
		expect(await marked()).toEqual([])
		await save('situation', { situation: 'Much more.' })
		await answer(requestId)
		await requestStep(focalPoint, requestId, { type: 'clearAnswers' })
		expect(await marked()).toEqual([{ rank: null, section: 'situation', field: 'situation' }])
	})

	test('answers are not sent while an unlocked answer is missing, and the page says which', async () => {
		const { requestId, save } = await asked(['situation.situation'])
		await save('situation', { situation: '' })
		const { revision } = await findRequest(requestId)
		const [question] = await look((tx) => tx.question.findMany({ where: { requestId } }))
		const fields = {
			type: 'answerClarification',
			revision: String(revision),
			'answers.0.questionId': question?.id ?? '',
			'answers.0.text': 'Forty.',
		}
		const sent = (await sendAnswers(argsOf(requestId, '', fields))) as unknown as Sent
		expect(sent.init?.status).toBe(422)
		expect(sent.data?.problem?.errors).toEqual({ 'situation.situation': 'required' })
		expect(await statusOf(requestId)).toBe('clarification')
	})
})
