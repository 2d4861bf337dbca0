import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { office, peopleOfState } from '#tests/support/people.ts'
import { look, requestStep } from '#tests/support/steps.ts'
import { addProgramme } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/request.ts'

/** Rows of every kind in both States; in Egypt programmes of another manager and donor. */
export async function fillTwoStates() {
	const elsewhere = { managerId: office.otherManager.id, donor: 'donor.south' }
	await addProgramme('egyptCourses', 'training', elsewhere)
	await addProgramme('egyptGoods', 'equipment', elsewhere)
	for (const state of ['ghana', 'egypt'] as const) {
		const at = (course: string, goods: string) =>
			state === 'ghana' ? [course, goods] : ['egyptCourses', 'egyptGoods']
		const [courses = '', goods = ''] = at('courses', 'goods')
		await aDelivery({ state, programmeId: courses })
		await aNeed({ state, kind: 'equipment', status: 'proposed', programmeId: goods })
		await aRequest({ state, status: 'approval' })
		await aRequest({ state, status: 'draft' })
		await askAndAnswer(await aRequest({ state, status: 'screening' }), state)
		await withActor(systemActor, (tx) => tx.invitation.createMany({ data: invitationFor(state) }))
	}
	await look((tx) =>
		tx.auditEntry.createMany({
			data: {
				...{ id: 'office entry', chain: 'office', at: new Date(), type: 'notice.retried', event: {} },
				...{ revision: 0, actorId: systemActor.id, actorRole: systemActor.role },
			},
		}),
	)
}

async function askAndAnswer(requestId: string, state: 'ghana' | 'egypt') {
	await requestStep(office.officer, requestId, samples.askClarification)
	const [question] = await look((tx) => tx.question.findMany({ where: { requestId } }))
	const answers = [{ questionId: question?.id ?? '', text: 'Forty.' }]
	await requestStep(peopleOfState[state].drafter, requestId, { type: 'answerClarification', answers })
}

const invitationFor = (state: 'ghana' | 'egypt') => ({
	id: `invitation.${state}`,
	email: `new.${state}@sample.example`,
	name: 'Invited (sample)',
	role: 'drafter' as const,
	language: 'en' as const,
	stateIso3: peopleOfState[state].drafter.stateIso3,
	tokenHash: `hash.${state}`,
	invitedById: peopleOfState[state].focalPoint.id,
	createdAt: new Date(),
	expiresAt: new Date('2090-01-01'),
})
