import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { acceptInvitation, addPart } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { getJointOfNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { fillNeed, fillRequest } from '#prisma/seed/file-draft.ts'
import { insertReference } from '#prisma/seed/insert-reference.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { endorse } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { readAnswers, writeDraft } from '#tests/support/drafts.ts'
import { present } from '#tests/support/present.ts'
import { filingsOf, type RealNeed, realNeeds, statesOf } from '#tests/support/real-needs/filings.ts'
import { type Posts, postsOf } from '#tests/support/real-needs/posts.ts'
import { needsOf, requestStep } from '#tests/support/steps.ts'
import { languages } from '#workflows/languages.ts'

useDatabase()
beforeAll(insertReference)

const several = realNeeds
	.map((record, index) => ({ id: record.id, record, index }))
	.filter(({ record }) => record.iso3.length > 1)

async function submit({ drafter, focalPoint }: Posts, requestId: string) {
	await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
	await requestStep(focalPoint, requestId, endorse)
}

type Filing = ReturnType<typeof filingsOf>[number]

/** An invited State adds its part to a new draft, and writes in it what the record says of itself. */
async function join(posts: Posts, jointNeedId: string, { request, needs: [need] }: Filing) {
	const { drafter, focalPoint, authorityId } = posts
	await acceptInvitation(focalPoint, jointNeedId)
	const { title, filingLanguage } = request.about
	const { id: requestId } = await createRequest(drafter, {
		authorityId,
		title: String(title),
		filingLanguage: present(languages.find((one) => one === filingLanguage)),
		filingKey: randomUUID(),
	})
	const part = await addPart(drafter, { jointNeedId, requestId })
	if (need) await fillNeed(drafter, part.id, need)
	await fillRequest(drafter, requestId, request)
	await submit(posts, requestId)
	expect((await readAnswers(requestId)).needs).toEqual([need])
}

const filingFor = (record: RealNeed, index: number, state: string) => {
	const [filing] = filingsOf(record, index, state)
	if (!filing) throw new Error(`No filing of ${record.id}`)
	return filing
}

test.each(several)('$id is one need that its States ask for together', async ({ record, index }) => {
	const [leading, ...invited] = statesOf(record)
	if (!leading) throw new Error(`No State in ${record.id}`)
	const leader = await postsOf(record, leading)
	const filing = filingFor(record, index, leading.name)
	const { requestId } = await writeDraft(leader.drafter, leader.authorityId, filing)
	const needId = (await needsOf(requestId))[0]?.id ?? ''
	const posts = new Map<string, Posts>()
	for (const state of invited) posts.set(state.iso3, await postsOf(record, state))
	const { id } = await inviteStates(leader.focalPoint, { needId, states: invited.map(({ iso3 }) => iso3) })
	await submit(leader, requestId)
	for (const state of invited)
		await join(present(posts.get(state.iso3)), id, filingFor(record, index, state.name))

	const { parts } = await getJointOfNeed(personOf('triage'), needId, 'en')
	expect(parts.map(({ stateIso3 }) => stateIso3).toSorted()).toEqual(record.iso3.toSorted())
	// Each says what it asks; how much of it the sources do not say, and nothing adds it up to 0.
	for (const part of parts) {
		expect(part).toMatchObject({ status: 'accepted', need: { isSubmitted: true } })
		expect(part.need?.parts[0]?.quantity).not.toBe(0)
	}
})
