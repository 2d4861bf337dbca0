import { beforeAll, describe, expect, test, vi } from 'vitest'
import { advanceDelivery, advanceNeed, advanceRequest } from '#app/domain/steps/take-step.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import { log } from '#app/platform/log/log.server.ts'
import { action as deliveryAction } from '#app/routes/deliveries.$deliveryId/route.tsx'
import { action as requestAction } from '#app/routes/requests.$requestId._index/route.tsx'
import { action as needAction } from '#app/routes/requests.$requestId.needs.$needId._index/route.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { everything, findDelivery, findNeed, findRequest } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import * as need from '#tests/workflows/tables/need.ts'
import type { Row } from '#tests/workflows/tables/read-table.ts'
import * as request from '#tests/workflows/tables/request.ts'
import * as training from '#tests/workflows/tables/training.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'
import { languages } from '#workflows/languages.ts'
import type { NeedEvent } from '#workflows/need/events.ts'
import type { RequestEvent } from '#workflows/request/events.ts'

useWorld()

type Table<Event> = { table: Row[]; samples: Record<string, Event> }

/** Every person tries every event in this state that the table does not allow; returns each rejection. */
async function refusedOutside<Event extends { type: string }>(
	state: string,
	{ table, samples }: Table<Event>,
	attempt: (actor: Actor, event: Event) => Promise<unknown>,
) {
	const told: { reason: string; code: string }[] = []
	for (const event of Object.values(samples)) {
		const rows = table.filter((row) => row.from === state && samples[row.sample]?.type === event.type)
		const may = new Set<string>(rows.flatMap(({ roles }) => roles))
		for (const actor of everybody.filter(({ role }) => !may.has(role))) {
			const error = await attempt(actor, event).then(
				() => new Error(`${actor.id} could ${event.type}`),
				(refusal) => refusal,
			)
			if (error.code === 'not-found') continue
			if (!(error instanceof WorkflowError)) throw error
			told.push({ code: error.code, reason: error.reason ?? error.code })
		}
	}
	return told
}

const subjects = {
	async request() {
		const requestId = await aRequest({ status: 'review' })
		const { revision } = await findRequest(requestId)
		const attempt = (actor: Actor, event: RequestEvent) =>
			advanceRequest(actor, { requestId, revision, event })
		return { requestId, refusals: () => refusedOutside('review', request, attempt) }
	},
	async need() {
		const { id: needId, requestId } = await aNeed({ status: 'reserved' })
		const { revision } = await findNeed(needId)
		const attempt = (actor: Actor, event: NeedEvent) => advanceNeed(actor, { needId, revision, event })
		return { requestId, refusals: () => refusedOutside('reserved', need, attempt) }
	},
	async delivery() {
		const { id: deliveryId, requestId } = await aDelivery()
		const { revision } = await findDelivery(deliveryId)
		const attempt = (actor: Actor, event: DeliveryEvent) =>
			advanceDelivery(actor, { deliveryId, revision, event })
		return { requestId, refusals: () => refusedOutside('planning', training, attempt) }
	},
}

describe.each(Object.entries(subjects))('a step of a %s that its table does not name', (_name, make) => {
	test('is refused to everybody with a reason in words, and changes nothing', async () => {
		const { requestId, refusals } = await make()
		const before = await everything(requestId)
		const told = await refusals()
		expect(told.length).toBeGreaterThan(50)
		expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['forbidden', 'impossible']))
		for (const reason of new Set(told.map((refusal) => refusal.reason)))
			for (const language of languages) expect(Object.keys(catalogues[language].refusals)).toContain(reason)
		expect(await everything(requestId)).toEqual(before)
	})
})

describe('what was refused', () => {
	const cookies = new Map<string, string>()
	beforeAll(async () => {
		for (const person of [ghana.focalPoint, office.manager, office.officer])
			cookies.set(person.id, await cookieOf(person))
	})

	const post = (actor: Actor, params: Record<string, string>, fields: Record<string, string>) => ({
		request: new Request('http://site.example/somewhere', {
			method: 'POST',
			headers: { cookie: cookies.get(actor.id) ?? '' },
			body: new URLSearchParams(fields),
		}),
		params,
		context: { nonce: '', requestId: '' },
	})
	test('is told on the page and written to the log, for each subject', async () => {
		const requestId = await aRequest({ status: 'review' })
		const { id: needId, requestId: ofNeed } = await aNeed({ status: 'reserved' })
		const { id: deliveryId } = await aDelivery()
		const pass = { type: 'pass', duplicatesChecked: 'on', revision: '4' }
		const info = vi.spyOn(log, 'info')
		const answers = [
			await requestAction(post(ghana.focalPoint, { requestId }, pass)),
			await requestAction(post(office.officer, { requestId }, pass)),
			await needAction(
				post(office.officer, { requestId: ofNeed, needId }, { type: 'confirmOffer', revision: '3' }),
			),
			await deliveryAction(post(ghana.focalPoint, { deliveryId }, { type: 'openSession', revision: '0' })),
		].map(answerOf)
		expect(answers.map(({ status, data }) => [status, data.problem?.reason])).toEqual([
			[403, 'forbidden'],
			[409, 'impossible'],
			[403, 'forbidden'],
			[403, 'forbidden'],
		])
		const logged = info.mock.calls.filter(([, message]) => message === 'refused').map(([told]) => told)
		expect(logged).toEqual([
			expect.objectContaining({ actor: ghana.focalPoint.id, reason: 'forbidden' }),
			expect.objectContaining({ actor: office.officer.id, reason: 'impossible' }),
			expect.objectContaining({ actor: office.officer.id, reason: 'forbidden' }),
			expect.objectContaining({ actor: ghana.focalPoint.id, reason: 'forbidden' }),
		])
	})
})
