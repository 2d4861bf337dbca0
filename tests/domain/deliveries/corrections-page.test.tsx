import { beforeAll, describe, expect, test } from 'vitest'
import { CorrectionTable } from '#app/components/corrections/correction-table.tsx'
import { addMeasurement } from '#app/domain/indicators/measured.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import {
	CorrectionForm,
	EntriesPanel,
} from '#app/routes/deliveries.$deliveryId_.corrections/entries-panel.tsx'
import { action, loader } from '#app/routes/deliveries.$deliveryId_.corrections/route.tsx'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { answer, correct, entryOf } from '#tests/support/corrected-values.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { todayInState } from '#tests/support/in-days.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { deliveryStep, look } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import { samples as equipment } from '#tests/workflows/tables/equipment.ts'
import { languages } from '#workflows/languages.ts'

useWorld()

describe('corrections page', () => {
	const { manager, officer } = office
	const { focalPoint } = ghana
	const cookies = new Map<string, string>()
	let deliveryId = ''
	let contractId = ''
	beforeAll(async () => {
		deliveryId = (await aDelivery({ kind: 'equipment' })).id
		await walkDelivery('equipment', deliveryId, 'signHandover')
		const contract = await look((tx) => tx.equipmentContract.findFirstOrThrow({ where: { deliveryId } }))
		contractId = contract.id
		for (const one of [manager, focalPoint, officer]) cookies.set(one.id, await cookieOf(one))
	})

	const argsOf = (actor: Actor, query = '', fields?: Record<string, string>) => ({
		request: new Request(`http://site.example/x${query}`, {
			headers: { cookie: cookies.get(actor.id) ?? '' },
			...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
		}),
		params: { deliveryId },
		context: { nonce: '', requestId: '' },
	})
	const send = (actor: Actor, fields: Record<string, string>) => action(argsOf(actor, '', fields))
	const pageOf = (actor: Actor, query = '') => loader(argsOf(actor, query))

	test('a plain form corrects an entry, keeps typed values when it is wrong, and names the error at its field', async () => {
		const { chosen } = await pageOf(manager, `?entry=contract&id=${contractId}`)
		expect(chosen).toMatchObject({
			name: 'contract',
			second: null,
			fields: [{ field: 'amount' }, { field: 'expectedOn' }],
		})
		const typed = {
			entry: 'contract',
			id: contractId,
			seen: chosen?.seen ?? '',
			reason: 'A slip of the pen',
			'values.amount': '41,000.50',
			'values.expectedOn': '',
		}
		expect(await send(manager, typed)).toMatchObject({
			init: { status: 422 },
			data: { errors: { 'values.expectedOn': 'required' }, typed: { reason: 'A slip of the pen' } },
		})
		const wrong = { ...typed, 'values.amount': '41000.555', 'values.expectedOn': '2027-01-01' }
		expect(await send(manager, wrong)).toMatchObject({
			init: { status: 422 },
			data: { problem: { errors: { 'values.amount': 'tooManyDecimals' } } },
		})
		const sent = answerOf(await send(manager, { ...typed, 'values.expectedOn': '2027-01-01' }))
		expect(sent.location).toBe(`/deliveries/${deliveryId}/corrections#made`)
		expect((await pageOf(officer)).corrections).toMatchObject([
			{
				name: 'contract',
				status: 'counted',
				fields: [
					{ field: 'amount', before: 42_000, after: 41_000.5 },
					{ field: 'expectedOn', after: '2027-01-01' },
				],
			},
		])
	})

	test('the focal point answers on the same page; a refusal says why', async () => {
		const { entries } = await pageOf(manager)
		const line = entries.find(({ name }) => name === 'inspectedLine')
		const values = { 'values.ok': '29', 'values.short': '1', 'values.damaged': '0' }
		await send(manager, {
			entry: 'inspectedLine',
			id: line?.id ?? '',
			seen: line?.seen ?? '',
			reason: 'Miscounted',
			...values,
		})
		const [proposed] = (await pageOf(focalPoint)).corrections
		expect(proposed).toMatchObject({ name: 'inspectedLine', status: 'awaiting', mayAnswer: true })
		expect((await pageOf(manager)).corrections[0]).toMatchObject({ mayAnswer: false, mayWithdraw: true })
		const answer = { correctionId: proposed?.id ?? '', answer: 'refuse', comment: '' }
		expect(await send(focalPoint, answer)).toMatchObject({
			init: { status: 422 },
			data: { errors: { comment: 'required' } },
		})
		await send(focalPoint, { ...answer, comment: 'All thirty are there.' })
		expect((await pageOf(officer)).corrections[0]).toMatchObject({
			status: 'refused',
			answer: 'All thirty are there.',
		})
	})

	test('who records nothing reads corrections and corrects nothing', async () => {
		expect((await pageOf(officer)).entries).toEqual([])
		expect((await pageOf(officer, `?entry=contract&id=${contractId}`)).chosen).toBeNull()
		expect(
			await send(officer, {
				entry: 'contract',
				id: contractId,
				reason: 'x',
				'values.amount': '1',
				'values.expectedOn': '2027-01-01',
			}),
		).toMatchObject({
			init: { status: 403 },
		})
	})

	test('the page is shown in every language', async () => {
		const { corrections, entries } = await pageOf(manager)
		const { chosen } = await pageOf(
			manager,
			`?entry=shipment&id=${entries.find(({ name }) => name === 'shipment')?.id}`,
		)
		if (!chosen) throw new Error('no form')
		for (const language of languages) {
			const html = render(
				<>
					{corrections.map((correction) => (
						<CorrectionTable key={correction.id} correction={correction} />
					))}
					<EntriesPanel entries={entries} />
					<CorrectionForm entry={chosen} given={undefined} />
				</>,
				language,
			)
			expect(html).toContain('<del>')
			expect(html).toContain('name="values.receivedOn"')
			expect(html).not.toMatch(/corrections\.(names|fields|status)/)
		}
	})
})

describe('corrections sides', () => {
	const { manager, officer, approver } = office
	const { drafter, focalPoint } = ghana
	const measured = { position: 0, reached: '30', measuredOn: todayInState('GHA'), note: '' }
	const indicators = [
		{ indicator: 'Trained officers in post', unit: 'officers', baseline: '10', target: '50' },
	]

	let goods = { id: '', needId: '' }
	beforeAll(async () => {
		goods = await aDelivery({ kind: 'equipment' })
		await look(
			(tx) => tx.$executeRaw`update need set answers = jsonb_set(answers, '{need,indicators}',
			${JSON.stringify(indicators)}::jsonb) where id = ${goods.needId}`,
		)
		await walkDelivery('equipment', goods.id, 'recordInstallation')
	}, 120_000)

	test('what the State recorded is corrected by the State at once, and by UNODC with its agreement', async () => {
		const { id, needId } = goods
		const { id: measurementId } = await addMeasurement(drafter, { needId }, { ...measured, reached: '40' })
		const entry = { name: 'measurement' as const, id: measurementId }
		expect(await correct(drafter, id, entry, { reached: '41' })).toMatchObject({ awaits: null })
		const { id: correctionId, awaits } = await correct(manager, id, entry, { reached: '42' })
		expect(awaits).toBe('state')
		await answer(focalPoint, id, correctionId, 'agree')
		expect(await look((tx) => tx.measurement.findUnique({ where: { id: measurementId } }))).toMatchObject({
			reached: '42',
		})
		const changes = await look((tx) =>
			tx.correction.findMany({ where: { entryId: measurementId }, orderBy: { proposedAt: 'asc' } }),
		)
		expect(changes.map(({ before, after }) => [before, after])).toEqual([
			[{ reached: '40' }, { reached: '41' }],
			[{ reached: '41' }, { reached: '42' }],
		])
	})

	test('both sides are notified, except the person who acted', async () => {
		const { id, needId } = goods
		const since = new Date()
		await correct(manager, id, await entryOf(id, 'recordInstallation'), { trained: 10 })
		const notices = await look((tx) =>
			tx.notice.findMany({ where: { needId, template: 'recordsCorrected', createdAt: { gte: since } } }),
		)
		expect(notices.map(({ personId }) => personId).sort()).toEqual(
			[drafter.id, focalPoint.id, officer.id].sort(),
		)
	})

	test('an amount above the reservation counts once a second person of UNODC has approved it', async () => {
		await addProgramme('approvedGoods', 'equipment', {
			budget: 2_000,
			costPerUnit: 10,
			currency: 'USD',
			capacity: 400,
			maximumPerState: 400,
		})
		const { id } = await aDelivery({ kind: 'equipment', programmeId: 'approvedGoods', quantity: 151 })
		await walkDelivery('equipment', id, 'startProcurement')
		const contract = (amount: number) => deliveryStep(manager, id, { ...equipment.contract, amount })
		await expect(contract(2_500)).rejects.toMatchObject({ errors: { amount: 'aboveReserved:1510:USD' } })

		const spending = { name: 'spending' as const, id: '' }
		await expect(correct(focalPoint, id, spending, { amount: 2_500 })).rejects.toMatchObject({
			code: 'not-found',
		})
		const { id: correctionId, awaits } = await correct(manager, id, spending, { amount: 2_500 })
		expect(awaits).toBe('office')
		await expect(contract(2_500)).rejects.toMatchObject({ errors: { amount: 'aboveReserved:1510:USD' } })
		for (const actor of [manager, focalPoint, drafter, officer])
			await expect(answer(actor, id, correctionId, 'agree')).rejects.toMatchObject({ reason: 'forbidden' })
		await answer(approver, id, correctionId, 'agree')
		await expect(contract(2_501)).rejects.toMatchObject({ errors: { amount: 'aboveReserved:1510:USD' } })
		await contract(2_500)
		// The rest is no money of the programme.
		const held = await look((tx) => tx.reservation.findFirst({ where: { programmeId: 'approvedGoods' } }))
		expect(held?.amount).toBe(1_510)
	})
})
