import { aNeed, decideCase } from '#tests/support/builders.ts'
import type { Told } from '#tests/support/chart-news.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryOf, look, needStep } from '#tests/support/steps.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** Creates a need of the police that was proposed to a manager and cleared by due diligence. */
async function offered(kind: Kind) {
	const need = await aNeed({ authority: 'police', kind, status: 'proposed' })
	await decideCase(need.requestId)
	return need
}

async function delivered(kind: Kind): Promise<string> {
	const { id, quantity } = await offered(kind)
	await needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' })
	await needStep(ghana.focalPoint, id, { type: 'confirmOffer' })
	return (await deliveryOf(id)).id
}

/** Creates one row of Ghana for each chart. */
export async function makeNotificationFixtures(): Promise<Told> {
	const { id: need, requestId } = await offered('training')
	const found = await look((tx) => tx.dueDiligenceCase.findUniqueOrThrow({ where: { requestId } }))
	return {
		request: requestId,
		need,
		dueDiligence: found.id,
		training: await delivered('training'),
		equipment: await delivered('equipment'),
		advisory: await delivered('advisory'),
	}
}
