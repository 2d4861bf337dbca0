import { beforeAll, describe, expect, test } from 'vitest'
import { IndicatorsPanel } from '#app/components/record/indicators-panel.tsx'
import { getIndicators } from '#app/domain/indicators/indicators-of.server.ts'
import { addMeasurement } from '#app/domain/indicators/measured.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { action as sendOfDelivery } from '#app/routes/deliveries.$deliveryId_.indicators/route.tsx'
import {
	loader,
	action as sendOfNeed,
} from '#app/routes/requests.$requestId.needs.$needId.indicators/route.tsx'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { todayInState } from '#tests/support/in-days.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

useWorld()
const { manager, officer, donor } = office
const { drafter, focalPoint, mission } = ghana
const today = todayInState('GHA')
const reading = (own = {}) => ({ position: 0, reached: '30', measuredOn: today, note: '', ...own })
const cookies = new Map<string, string>()
let delivery: { id: string; needId: string; requestId: string }
beforeAll(async () => {
	delivery = await aDelivery()
	await look(
		(tx) =>
			tx.$executeRaw`update need set answers = jsonb_set(answers, '{need,indicators}', ${JSON.stringify([
				{ indicator: 'Trained officers in post', unit: 'officers', baseline: '10', target: '50' },
				{ indicator: 'Procedure in use', unit: '', baseline: 'to be measured', target: 'in use' },
			])}::jsonb) where id = ${delivery.needId}`,
	)
	for (const one of [manager, drafter]) cookies.set(one.id, await cookieOf(one))
})

const argsOf = (actor: Actor, fields: Record<string, string>) => ({
	request: new Request('http://site.example/x', {
		headers: { cookie: cookies.get(actor.id) ?? '' },
		method: 'POST',
		body: new URLSearchParams(fields),
	}),
	params: { deliveryId: delivery.id, needId: delivery.needId, requestId: delivery.requestId },
	context: { nonce: '', requestId: '' },
})
const refused = (errors: Record<string, string>) => ({ code: 'invalid', errors })

describe('a reading', () => {
	test('is added by those who file for the State and by the manager of the delivery', async () => {
		const { id: deliveryId, needId } = delivery
		await addMeasurement(drafter, { needId }, reading())
		await addMeasurement(focalPoint, { needId }, reading({ reached: '35', note: 'Two moved on.' }))
		await addMeasurement(manager, { deliveryId }, reading({ position: 1, reached: 'in use' }))
		const outside = [mission, officer, office.triage, office.otherManager, donor, ...Object.values(egypt)]
		for (const actor of outside)
			for (const where of [{ needId }, { deliveryId }])
				await expect(addMeasurement(actor, where, reading()), actor.id).rejects.toMatchObject({
					code: expect.stringMatching(/refused|not-found/),
				})
		// A manager adds a measurement through the delivery.
		await expect(addMeasurement(manager, { needId }, reading())).rejects.toMatchObject({
			code: 'refused',
		})
		expect((await getIndicators(officer, { needId })).indicators).toMatchObject([
			{ latest: { reached: '35', note: 'Two moved on.', by: focalPoint.name }, progress: 63 },
			{ latest: { reached: 'in use', by: manager.name }, progress: null },
		])
		await expect(getIndicators(egypt.mission, { needId })).rejects.toMatchObject({ code: 'not-found' })
		await expect(getIndicators(donor, { deliveryId })).rejects.toMatchObject({ code: 'not-found' })
	})

	test('is of an indicator that was filed and of a day since the delivery was opened', async () => {
		const add = (own: object) => addMeasurement(drafter, { needId: delivery.needId }, reading(own))
		await expect(add({ position: 2 })).rejects.toMatchObject(refused({ position: 'badCode' }))
		await expect(add({ reached: '-4' })).rejects.toMatchObject(refused({ reached: 'belowZero' }))
		await expect(add({ reached: '130 %' })).rejects.toMatchObject(refused({ reached: 'abovePercent' }))
		await expect(add({ measuredOn: '2090-01-01' })).rejects.toMatchObject(
			refused({ measuredOn: 'inTheFuture' }),
		)
		await expect(add({ measuredOn: '2026-01-01' })).rejects.toMatchObject(
			refused({ measuredOn: expect.stringMatching(/^dayTooEarly:openedOn:/) as string }),
		)
		const accepted = await aNeed()
		await expect(addMeasurement(drafter, { needId: accepted.id }, reading())).rejects.toMatchObject({
			code: 'refused',
		})
		const told = await look((tx) => tx.auditEntry.findMany({ where: { type: 'indicator.recorded' } }))
		expect(told).toHaveLength(3)
		expect(told[0]).toMatchObject({ needId: delivery.needId, stateIso3: 'GHA', internal: false })
	})

	test('stays: no one changes, removes or forges one by raw SQL', async () => {
		const { needId, requestId } = delivery
		const sql = (actor: Actor, statement: string) => withActor(actor, (tx) => tx.$executeRawUnsafe(statement))
		for (const actor of [drafter, manager, officer, egypt.drafter]) {
			await expect(sql(actor, `update measurement set reached = '99'`), actor.id).rejects.toThrow()
			await expect(sql(actor, 'delete from measurement'), actor.id).rejects.toThrow()
		}
		const forge = (actor: Actor, iso3: string) =>
			sql(
				actor,
				`insert into measurement (id, need_id, request_id, state_iso3, position, reached, measured_on, recorded_by, recorded_at)
				values ('forged', '${needId}', '${requestId}', '${iso3}', 0, '99', now(), '${actor.id}', now())`,
			)
		await expect(forge(egypt.drafter, 'GHA')).rejects.toThrow()
		await expect(forge(egypt.drafter, 'EGY')).rejects.toThrow()
		await expect(forge(manager, 'GHA')).rejects.toThrow()
		await expect(forge(drafter, 'EGY')).rejects.toThrow()
		expect(await look((tx) => tx.measurement.count())).toBe(3)
	})
})

describe('the pages', () => {
	test('take a plain form and keep typed values when it is wrong', async () => {
		const typed = { position: '', reached: '', measuredOn: today, note: 'Counted in the field' }
		for (const [send, actor] of [
			[sendOfDelivery, manager],
			[sendOfNeed, drafter],
		] as const) {
			expect(await send(argsOf(actor, typed))).toMatchObject({
				init: { status: 422 },
				data: { typed, errors: { position: 'required', reached: 'required' } },
			})
			const late = await send(
				argsOf(actor, { ...typed, position: '0', reached: '40', measuredOn: '2090-01-01' }),
			)
			expect(late).toMatchObject({
				init: { status: 422 },
				data: { problem: { errors: { measuredOn: 'inTheFuture' } } },
			})
			const sent = answerOf(await send(argsOf(actor, { ...typed, position: '0', reached: '40' })))
			expect(sent.location).toMatch(/\/indicators$/)
		}
	})

	test('show the progress of each, in numbers beside the bar, and earlier readings', async () => {
		const { indicators } = await loader({ ...argsOf(drafter, {}), request: argsOf(drafter, {}).request })
		for (const language of languages) {
			const html = render(<IndicatorsPanel indicators={indicators} addAt="/x" />, language)
			expect(html).toContain('Trained officers in post')
			expect(html).toMatch(/<meter [^>]*value="75"/)
			expect(html).toMatch(/75/)
			expect(html.match(/<details>/g)).toHaveLength(2)
		}
	})
})
