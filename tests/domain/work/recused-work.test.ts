import { expect, test } from 'vitest'
import { declareRecusal, endRecusal } from '#app/domain/people/recusals.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import { findActingPerson } from '#app/platform/acting-person.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

/** The requests, needs and cases that wait for this person, as they are at this moment. */
async function tasksOf({ id }: Actor): Promise<string[]> {
	const actor = (await findActingPerson(id)) as Actor
	const { waiting, toScore } = await listWork(actor)
	return [...waiting.rows, ...toScore.rows].map((row) => row.id)
}

/** Each with what waits for the post, and the id of the row in the list. */
const waitingFor: Record<string, { person: Actor; row: () => Promise<string> }> = {
	'a request to acknowledge': { person: office.triage, row: () => aRequest({ status: 'submitted' }) },
	'a request to screen': { person: office.officer, row: () => aRequest({ status: 'screening' }) },
	'decisions to approve': { person: office.approver, row: () => aRequest({ status: 'approval' }) },
	'an accepted need to match': {
		person: office.officer,
		row: async () => (await aNeed({ status: 'accepted' })).id,
	},
	'an offer to answer': {
		person: office.manager,
		row: async () => (await aNeed({ kind: 'training', status: 'proposed', programmeId: 'courses' })).id,
	},
	'a due diligence case to assess': {
		person: office.dueDiligence,
		row: async () => {
			const requestId = await aRequest({ status: 'review', authority: 'police' })
			return (await look((tx) => tx.dueDiligenceCase.findUniqueOrThrow({ where: { requestId } }))).id
		},
	},
}

test.each(Object.entries(waitingFor))(
	'%s is no task of somebody recused from the State, and one again afterwards',
	async (_, { person, row }) => {
		const id = await row()
		expect(await tasksOf(person)).toContain(id)
		const recusal = await declareRecusal(person, { stateIso3: 'GHA', reason: 'A relative works there.' })
		expect(await tasksOf(person)).toEqual([])
		await endRecusal(office.administrator, recusal.id)
		expect(await tasksOf(person)).toContain(id)
	},
)

test('an offer is no task of a manager who is recused from the programme', async () => {
	const need = await aNeed({ kind: 'training', status: 'proposed', programmeId: 'courses' })
	const { id } = await declareRecusal(office.manager, { programmeId: 'courses', reason: 'A former post.' })
	expect(await tasksOf(office.manager)).not.toContain(need.id)
	await endRecusal(office.administrator, id)
	expect(await tasksOf(office.manager)).toContain(need.id)
})
