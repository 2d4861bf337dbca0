import { acceptInvitation } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { aNeed } from './builders.ts'
import { egypt, ghana } from './people.ts'
import { look } from './steps.ts'

type Need = { id: string; requestId: string }

/** Makes a need of Egypt, decided on already, its part in the joint need that a need of Ghana leads. */
export async function joinNeeds(ofGhana: Need, ofEgypt: Need): Promise<string> {
	const { id } = await inviteStates(ghana.focalPoint, { needId: ofGhana.id, states: ['EGY'] })
	await acceptInvitation(egypt.focalPoint, id)
	await look((tx) =>
		tx.jointPart.updateMany({
			where: { jointNeedId: id, stateIso3: 'EGY' },
			data: { needId: ofEgypt.id, requestId: ofEgypt.requestId },
		}),
	)
	return id
}

/** A joint need of two States, each part accepted by UNODC. */
export async function aJointNeed(kind: 'training' | 'equipment' | 'advisory' = 'training') {
	const ofGhana = await aNeed({ kind })
	const ofEgypt = await aNeed({ kind, state: 'egypt' })
	return { id: await joinNeeds(ofGhana, ofEgypt), ofGhana, ofEgypt }
}
