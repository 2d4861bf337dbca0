import { describe, expect, test } from 'vitest'
import { confirmSection } from '#app/domain/drafts/copied-sections.server.ts'
import { saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { getJointOfNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { aClosedBureau, copyOf, notesOn, storeInRequest } from '#tests/support/copies.ts'
import { ghana } from '#tests/support/people.ts'
import { findRequest } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { drafter, focalPoint } = ghana

describe('what others may read of a copy', () => {
	const invite = (needId: string) => inviteStates(focalPoint, { needId, states: ['EGY'] })

	test('is as little as of the earlier request, where that is confidential', async () => {
		const from = await aRequest()
		const { about } = (await findRequest(from)).answers
		await saveRequestSection(drafter, {
			requestId: from,
			section: 'about',
			values: { ...about, classification: 'CONFIDENTIAL' },
		})
		const draft = await copyOf({ from })
		expect(draft.answers.about).toMatchObject({ classification: 'CONFIDENTIAL' })
		expect(notesOn(draft, 'about')).not.toContain('classification anew')
		expect(await findRequest(draft.id)).toMatchObject({ classification: 'CONFIDENTIAL' })
		await confirmSection(drafter, { requestId: draft.id, section: 'about' })
		await expect(invite(draft.needs[0]?.id ?? '')).rejects.toMatchObject({ reason: 'jointConfidential' })
	})

	test('is told to no other State before its first section has been checked', async () => {
		const draft = await copyOf({ from: await aRequest() })
		const needId = draft.needs[0]?.id ?? ''
		await expect(invite(needId)).rejects.toMatchObject({ code: 'refused', reason: 'jointUnchecked' })
		expect(await getJointOfNeed(drafter, needId)).toMatchObject({ refusal: 'jointUnchecked', states: null })
		await confirmSection(drafter, { requestId: draft.id, section: 'about' })
		expect(await getJointOfNeed(drafter, needId)).toMatchObject({ refusal: null })
		await invite(needId)
	})
})

describe('safeguards of the lead institution', () => {
	const oversight = 'An ombudsperson.'
	const ofPolice = async () => {
		const from = await aRequest({ authority: 'police' })
		await storeInRequest(from, 'rights', { oversight, conduct: ['VETTING'], conductText: '' })
		return from
	}

	test('are asked again where another institution leads the copy', async () => {
		const draft = await copyOf({ from: await ofPolice() })
		expect(draft.answers.rights).not.toHaveProperty('securityForce')
		expect(draft.answers.rights).toMatchObject({ oversight })
		expect(draft.copied.find(({ place }) => place === 'rights')?.notes).toEqual([
			{ field: 'monitoringCommitment', why: 'anew', was: '' },
			{ field: 'securityForce', why: 'anew', was: 'YES' },
			{ field: 'oversight', why: 'otherLead', was: '' },
			{ field: 'conduct', why: 'otherLead', was: '' },
		])
	})

	test('remain where the same institution leads, whoever submits the request for it', async () => {
		const from = await ofPolice()
		const own = await copyOf({ from, authorityId: 'ghana.police' })
		expect(own.answers.rights).toMatchObject({ securityForce: 'YES', oversight })
		await storeInRequest(from, 'institution', { leadName: 'Academy (sample)', leadType: 'TRAINING_INST' })
		const submittedByOther = await copyOf({ from })
		expect(submittedByOther.answers.rights).toMatchObject({ securityForce: 'YES' })
		for (const draft of [own, submittedByOther])
			expect(notesOn(draft, 'rights')).toEqual(['monitoringCommitment anew'])
	})
})

test('a lead institution without a post is marked', async () => {
	const from = await aRequest()
	await storeInRequest(from, 'institution', { leadName: 'closed bureau', leadType: 'OTHER' })
	await aClosedBureau()
	expect(notesOn(await copyOf({ from }), 'institution')).toEqual(['leadName closed'])
})
