import { saveUnlockedSection } from '#app/domain/clarifications/unlocked-section.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { everything, findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'

export const { drafter, focalPoint } = ghana
export const colleague = { ...drafter, id: 'ghana.colleague' }
export type Values = Record<string, unknown>

export const ask = (requestId: string, unlocked: string[], actor: Actor = office.officer) =>
	requestStep(actor, requestId, {
		type: 'askClarification',
		reasonCode: 'SCOPE_UNCLEAR',
		questions: [{ text: 'How many officers?' }],
		unlocked,
	})

/** Creates a request in clarification, with these fields unlocked. */
export async function asked(unlocked: string[], status: 'screening' | 'review' = 'screening') {
	const requestId = await aRequest({ status, needs: ['training'] })
	const [need] = await needsOf(requestId)
	const needId = need?.id ?? ''
	await ask(
		requestId,
		unlocked.map((path) => path.replace('NEED', needId)),
	)
	const save = (place: string, values: Values, actor: Actor = drafter) =>
		saveUnlockedSection(actor, { requestId, place: place.replace('NEED', needId), values })
	return { requestId, needId, save }
}

export async function answer(requestId: string, actor: Actor = drafter) {
	const questions = await look((tx) => tx.question.findMany({ where: { requestId, answeredAt: null } }))
	const answers = questions.map(({ id }) => ({ questionId: id, text: 'Forty.' }))
	await requestStep(actor, requestId, { type: 'answerClarification', answers, toClear: false })
}

export const statusOf = async (id: string) => (await findRequest(id)).status
export const situationOf = async (id: string) =>
	((await findRequest(id)).answers as Record<string, Values>).situation
export const versionsOf = (requestId: string) =>
	look((tx) => tx.submissionVersion.findMany({ where: { requestId }, orderBy: { number: 'asc' } }))
export const kept = async (id: string) => ({
	...(await everything(id)),
	revised: await look((tx) => tx.revisedAnswers.findMany()),
})

export const unlocked = ['situation.situation', 'NEED.need.statement']
