import { describe, expect, test } from 'vitest'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { requestPage } from '#tests/support/record-pages.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('what a decision rests on', () => {
	test('stands before who proposes it and who approves it, and before nobody else', async () => {
		const id = await aRequest({ status: 'review', needs: ['training', 'equipment', 'advisory'] })
		const { evidence } = await requestPage(office.officer, id)
		expect(present(evidence).needs.map(({ kind }) => kind)).toEqual(['training', 'equipment', 'advisory'])
		expect(present(evidence).sections.map(({ section }) => section)).toEqual([
			'about',
			'institution',
			'situation',
			'rights',
		])
		for (const actor of [ghana.drafter, ghana.focalPoint, ghana.mission, office.approver, office.triage])
			expect([actor.role, (await requestPage(actor, id)).evidence]).toEqual([actor.role, null])

		const proposed = await aRequest({ status: 'approval' })
		expect(present((await requestPage(office.approver, proposed)).evidence).needs).toHaveLength(1)
		for (const actor of [ghana.focalPoint, office.officer])
			expect([actor.role, (await requestPage(actor, proposed)).evidence]).toEqual([actor.role, null])
	})

	test('names earlier deliveries to the same institution, of its State alone', async () => {
		await aDelivery()
		const id = await aRequest({ status: 'review' })
		const { evidence } = await requestPage(office.officer, id)
		expect(present(evidence).earlier.deliveries).toHaveLength(1)

		const ofEgypt = await aRequest({ status: 'review', state: 'egypt' })
		expect(present((await requestPage(office.officer, ofEgypt)).evidence).earlier.deliveries).toEqual([])
	})

	test('names the needs of other States that are most alike, and no confidential one', async () => {
		const id = await aRequest({ status: 'review', needs: ['training', 'equipment'] })
		const similarTo = async (actor: typeof office.officer) => {
			const { evidence } = await requestPage(actor, id)
			return present(evidence).needs.map(({ kind, similar }) => [kind, similar?.map(({ state }) => state)])
		}
		const before = await similarTo(office.officer)
		await aRequest({ status: 'review', state: 'egypt', needs: ['training'] })
		const after = await similarTo(office.officer)
		expect(after).not.toEqual(before)
		expect(present(after[0]?.[1]).length).toBeLessThanOrEqual(3)
		const ofEgypt = await aRequest({ status: 'review', state: 'egypt', needs: ['training'] })
		await look((tx) =>
			tx.request.update({ where: { id: ofEgypt }, data: { classification: 'CONFIDENTIAL' } }),
		)
		expect(await similarTo(office.officer)).toEqual(after)
	})

	test('names who proposed a decision to who approves it, and what was returned before', async () => {
		const id = await aRequest({ status: 'approval' })
		await requestStep(office.approver, id, { type: 'returnDecisions', note: 'Say why now.' })
		const again = await look((tx) => tx.need.findFirst({ where: { requestId: id } }))
		await requestStep(office.officer, id, {
			type: 'proposeDecisions',
			decisions: [{ needId: present(again).id, outcome: 'accept', reason: 'The season begins in May.' }],
		})
		const { request } = await requestPage(office.approver, id)
		expect(request.decisions).toMatchObject([
			{ needId: present(again).id, standing: 'returned', by: null },
			{ needId: present(again).id, standing: 'proposed', by: office.officer.name },
		])
		expect((await requestPage(ghana.focalPoint, id)).request.decisions).toEqual([])
		await requestStep(office.approver, id, { type: 'approveDecisions', allDeclined: false })
		const told = (await requestPage(ghana.focalPoint, id)).request.decisions
		expect(told).toMatchObject([{ standing: 'approved', by: null }])
	})
})

describe('the substance of a need on the page of its request', () => {
	test('is how much, the least that is useful, where, when, and how its description begins', async () => {
		const id = await aRequest({ status: 'screening', needs: ['training', 'equipment'] })
		const need = present(
			await look((tx) => tx.need.findFirst({ where: { requestId: id, kind: 'training' } })),
		)
		const asked = need.answers as Record<string, Record<string, unknown>>
		for (const actor of [ghana.drafter, ghana.mission, office.officer]) {
			const { request } = await requestPage(actor, id)
			const [training, equipment] = request.needs.map(({ substance }) => present(substance))
			expect(training).toMatchObject({
				quantity: need.quantity,
				earliest: asked.need?.earliest || null,
				latest: asked.need?.latest || null,
				lines: [],
			})
			const statement = String(asked.need?.statement).replace(/\s+/g, ' ')
			expect(statement.startsWith(present(training).excerpt.replace('…', ''))).toBe(true)
			expect(present(training).excerpt.length).toBeLessThanOrEqual(161)
			expect(present(equipment).lines.length).toBeGreaterThan(0)
		}
		await expect(requestPage(egypt.drafter, id)).rejects.toMatchObject({ code: 'not-found' })
	})
})
