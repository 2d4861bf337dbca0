import { describe, expect, test } from 'vitest'
import { aRequest } from '#tests/support/builders.ts'
import { aClosedBureau, copyOf, notesOn, storeInNeed, storeInRequest } from '#tests/support/copies.ts'
import { aJointNeed } from '#tests/support/joint-needs.ts'
import { egypt, emailOf, ghana } from '#tests/support/people.ts'
import { findRequest, look, needsOf } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('chosen needs', () => {
	test('are copied in their order, and references to others are listed', async () => {
		const from = await aRequest({ needs: ['training', 'advisory', 'equipment'] })
		const [course, advice, goods] = await needsOf(from)
		const ids = [course, advice, goods].map((need) => need?.id ?? '')
		const [courseId = '', adviceId = '', goodsId = ''] = ids
		await storeInNeed(goodsId, 'need', { dependsOn: [courseId, adviceId] })
		await storeInNeed(goodsId, 'equipment', { trainingNeed: courseId })
		const draft = await copyOf({ from, needs: [goodsId, adviceId] })
		expect(draft.needs.map(({ kind, rank }) => [kind, rank])).toEqual([
			['advisory', 1],
			['equipment', 2],
		])
		const [newAdvice, newGoods] = draft.needs
		expect(newGoods?.answers.need?.dependsOn).toEqual([newAdvice?.id])
		expect(newGoods?.answers.equipment?.trainingNeed).toBe('')
		expect(notesOn(draft, `${newGoods?.id}.need`)).toEqual(['dependsOn notChosen'])
		expect(notesOn(draft, `${newGoods?.id}.equipment`)).toContain('trainingNeed notChosen')
		const both = await copyOf({ from, needs: ids })
		expect(both.needs[2]?.answers.equipment?.trainingNeed).toBe(both.needs[0]?.id)
	})

	test('may be none', async () => {
		const draft = await copyOf({ from: await aRequest(), needs: [] })
		expect(draft.needs).toEqual([])
		expect(draft.answers.situation).toBeDefined()
	})

	test('of another request are not found, and nothing is created', async () => {
		const [from, other] = [await aRequest(), await aRequest()]
		const needs = (await needsOf(other)).map(({ id }) => id)
		const before = await look((tx) => tx.request.count())
		await expect(copyOf({ from, needs })).rejects.toMatchObject({ code: 'not-found' })
		expect(await look((tx) => tx.request.count())).toBe(before)
	})
})

test('a part of a joint need is copied as a need of its own', async () => {
	const { ofEgypt } = await aJointNeed()
	const draft = await copyOf({ from: ofEgypt.requestId, needs: [ofEgypt.id] }, egypt.drafter)
	expect(draft.needs).toHaveLength(1)
	const parts = await look((tx) => tx.jointPart.count({ where: { requestId: draft.id } }))
	expect(parts).toBe(0)
	const [row] = await needsOf(draft.id)
	expect(row).toMatchObject({ status: 'pending', programmeId: null, revision: 0 })
})

describe('contacts and institutions', () => {
	test('a contact whose account has ended, and an institution without a post, are marked', async () => {
		const from = await aRequest()
		const { institution } = (await findRequest(from)).answers
		await storeInRequest(from, 'institution', {
			contactPrimary: { ...Object(institution?.contactPrimary), email: emailOf(ghana.mission).toUpperCase() },
			otherInstitutions: [{ name: 'Closed bureau', type: 'OTHER', securityForce: 'NO' }],
		})
		await look((tx) =>
			tx.person.update({ where: { id: ghana.mission.id }, data: { leftAt: new Date('2025-01-01') } }),
		)
		await aClosedBureau()
		const draft = await copyOf({ from })
		expect(notesOn(draft, 'institution')).toEqual(['contactPrimary left', 'otherInstitutions.0.name closed'])
		expect(draft.answers.institution).toMatchObject({ contactPrimary: { email: expect.any(String) } })
	})

	test('contacts of another institution of the State are marked', async () => {
		const draft = await copyOf({ from: await aRequest({ authority: 'police' }) })
		expect(notesOn(draft, 'institution')).toEqual([
			'contactPrimary otherAuthority',
			'contactAlternate otherAuthority',
		])
	})
})
