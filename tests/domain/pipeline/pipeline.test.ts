import { expect, test } from 'vitest'
import { getPipeline } from '#app/domain/pipeline/get-pipeline.server.ts'
import { makePipeline, withdrawFromPipeline } from '#app/domain/pipeline/make-pipeline.server.ts'
import { orderAmount, workOutAmount } from '#app/domain/pipeline/work-out-amount.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Classification } from '#workflows/sharing.ts'

useWorld()

const consent = (needId: string, about: object, classification: Classification) =>
	look(async (tx) => {
		const { requestId } = await tx.need.findUniqueOrThrow({ where: { id: needId } })
		const { answers } = await tx.request.findUniqueOrThrow({ where: { id: requestId } })
		const changed = { ...answers, about: { ...answers.about, ...about } }
		await tx.request.update({ where: { id: requestId }, data: { answers: changed, classification } })
	})
const no = { consentDonors: false, consentPublish: false }
const donors = { ...no, consentDonors: true }
const set = (id: string, data: object) => look((tx) => tx.need.update({ where: { id }, data }))
const read = (actor: Actor, amount: number | null = 50_000) => getPipeline(actor, { amount, language: 'en' })
const seen = (actor: Actor, table: string) =>
	withActor(actor, (tx) => tx.$queryRawUnsafe<Record<string, unknown>[]>(`select * from ${table}`))

test('before the first run there is nothing, and others than its readers are refused', async () => {
	expect(await read(office.donor)).toMatchObject({ run: null, answers: null, groups: [] })
	for (const actor of [
		ghana.drafter,
		office.officer,
		office.triage,
		office.dueDiligence,
		office.administrator,
	])
		expect(() => read(actor)).toThrow('refused')
	await expect(orderAmount(office.donor, 70_000)).rejects.toMatchObject({ code: 'not-found' })
	await makePipeline()
	expect(await read(office.donor)).toMatchObject({
		run: { needs: 0, priced: 0 },
		answers: { most: { count: 0, next: { why: 'all' } }, urgent: { count: 0 }, group: null },
	})
})

const ids: Record<string, string> = {}

test('what States agreed that donors read is priced, and nothing else is there', async () => {
	for (const name of ['without', 'secret', 'restricted', 'summary', 'named', 'met'])
		ids[name] = (await aNeed({ status: name === 'met' ? 'reserved' : 'accepted' })).id
	const { without = '', secret = '', restricted = '', summary = '', named = '', met = '' } = ids
	await consent(without, no, 'SUMMARY')
	await consent(secret, donors, 'CONFIDENTIAL')
	await consent(restricted, donors, 'RESTRICTED')
	await consent(summary, donors, 'SUMMARY')
	await consent(named, { ...donors, consentPublish: true }, 'PUBLIC')
	await consent(met, donors, 'PUBLIC')
	await set(summary, { quantity: 20, minimumQuantity: 10, taType: 'TOT', title: 'Written by somebody' })
	await set(named, { quantity: 10, minimumQuantity: null, taType: 'TRAINING', priority: 90 })
	await look(async (tx) => {
		await tx.programme.update({
			where: { id: 'courses' },
			data: { costPerUnit: 90, currency: 'EUR', taTypes: ['TRAINING'] },
		})
		await tx.rate.create({
			data: {
				currency: 'EUR',
				month: new Date('2025-01-01'),
				perUsd: 0.9,
				source: 'Published (sample)',
				updatedById: office.administrator.id,
				updatedAt: new Date(),
			},
		})
		await tx.unitPrice.create({
			data: {
				item: 'training:TOT',
				low: 150,
				high: 250,
				source: 'Tender (sample)',
				dated: new Date('2026-01-01'),
				updatedById: office.approver.id,
				updatedAt: new Date(),
			},
		})
	})
	await makePipeline()
	const view = await read(office.donor)
	expect(view.run).toMatchObject({ needs: 3, priced: 2, support: 13 })
	const { most } = view.answers ?? {}
	// 10 at USD 100 from the programme, and 20 at 200 (or 10 as the minimum) from headquarters, with 13 per cent.
	expect(most).toMatchObject({
		count: 2,
		// A sum beside what Ghana's need costs would give the cost of the other, and a number of States would tell whose it is.
		spent: null,
		next: { why: 'all' },
		states: null,
		withdrawn: 0,
	})
	expect(
		most?.needs.map(({ state, basis, cases, part, full, unitPrice }) => [
			state,
			basis,
			cases,
			part,
			full,
			unitPrice,
		]),
	).toEqual([
		['Ghana', 'programme', 1, 1_130, true, { low: 110, high: 120 }],
		[null, 'standard', null, null, true, { low: 160, high: 290 }],
	])
	// Of the State that is not named the size alone, and nothing that it could be worked out from.
	expect(most?.needs.map(({ quantity, isExact, low }) => [quantity, isExact, low])).toEqual([
		[10, true, 1_130],
		[20, false, null],
	])
	expect(JSON.stringify(view)).not.toMatch(/Written by somebody|GHA/)
	// Two States could not make a group of three.
	expect(view).toMatchObject({ groups: [], answers: { group: null } })
	expect(await read(office.approver)).toEqual(view)
	expect(await read(office.manager)).toEqual(view)
})

test('a reader of the database sees the same: no need, no State that may not be named, no amount of others', async () => {
	for (const actor of [office.donor, office.manager, office.approver]) {
		expect(await seen(actor, 'pipeline_source')).toEqual([])
		const rows = await seen(actor, 'pipeline_need')
		expect(rows.map((row) => row.state_iso3).sort()).toEqual(['GHA', null, null])
		for (const row of rows) if (row.usd === null) expect(row).toMatchObject({ quantity: null, lines: [] })
	}
	for (const table of ['pipeline_run', 'pipeline_need', 'pipeline_answer', 'pipeline_source', 'unit_price'])
		for (const actor of [ghana.drafter, office.officer, office.dueDiligence])
			expect(await seen(actor, table), table).toEqual([])
	const logged = await look((tx) =>
		tx.accessLogEntry.findMany({ where: { personId: office.donor.id, what: 'summary' } }),
	)
	expect(logged.length).toBe(2)
})

test('another amount is worked out by the worker, for the person who asked', async () => {
	expect(await read(office.donor, 3_000)).toMatchObject({ answers: null, job: null })
	await orderAmount(office.donor, 3_000)
	expect(await read(office.donor, 3_000)).toMatchObject({ answers: null, job: { status: 'waiting' } })
	expect(await read(office.manager, 3_000)).toMatchObject({ answers: null, job: null })
	const [order] = await look((tx) =>
		tx.pipelineAnswer.findMany({
			where: { status: 'waiting' },
			select: { runId: true, amount: true, personId: true },
		}),
	)
	if (!order) throw new Error('Nothing was ordered')
	await workOutAmount(order)
	const { answers, job } = await read(office.donor, 3_000)
	expect(job).toBeNull()
	expect(answers?.most).toMatchObject({
		count: 1,
		spent: 1_200,
		next: { why: 'money', usd: 2_200, left: 1_900 },
	})
	// A quarter of the amount is less than either need.
	expect(answers?.urgent).toMatchObject({ count: 0, gap: 0, next: { why: 'state' } })
	// A second order changes nothing, and an order of a run that is gone is none.
	await orderAmount(office.donor, 3_000)
	await workOutAmount({ ...order, runId: 'gone' })
	expect(await read(office.donor, 3_000)).toMatchObject({ job: null, answers })
})

test('a text that a State withdraws is hidden immediately, and removed before the next run', async () => {
	await consent(ids.summary ?? '', no, 'SUMMARY')
	const { answers } = await read(office.donor)
	expect(answers?.most).toMatchObject({ count: 2, withdrawn: 1, needs: [{ state: 'Ghana' }] })
	// No longer public: its name and price go.
	await consent(ids.named ?? '', donors, 'RESTRICTED')
	expect((await read(office.donor)).answers?.most).toMatchObject({ withdrawn: 2, needs: [] })
	await withdrawFromPipeline()
	expect((await seen(office.donor, 'pipeline_need')).map((row) => row.usd)).toEqual([null])
	await makePipeline()
	expect(await read(office.donor)).toMatchObject({ run: { needs: 2, priced: 0 } })
	expect(await read(office.donor, 3_000)).toMatchObject({ answers: null, job: null })
})
