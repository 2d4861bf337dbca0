import type { StateRole } from '../roles.ts'
import type { JointPartStatus } from './joint-part.ts'

/** What has to be done for a joint need, and who does it: the permission table of joint needs. */
export const jointSteps = {
	sendInvitations: { roles: ['focalPoint'], by: 'leader' },
	answerInvitation: { roles: ['focalPoint'], by: 'invited' },
	addPart: { roles: ['drafter'], by: 'invited' },
} as const satisfies Record<string, { roles: readonly StateRole[]; by: 'leader' | 'invited' }>
export type JointStep = keyof typeof jointSteps

export type JointTurn = {
	status: JointPartStatus
	/** Whether the State has added its part to a request. */
	isAdded: boolean
	/** Whether what is requested may be read by other States today. */
	isTold: boolean
	/** Whether the need that leads goes on, with a title. */
	leadsOn: boolean
}

/** Returns the step that a part of a joint need waits for; null if it waits for none. */
export function jointStepOf({ status, isAdded, isTold, leadsOn }: JointTurn): JointStep | null {
	if (status === 'proposed') return isTold && leadsOn ? 'sendInvitations' : null
	if (status === 'invited') return 'answerInvitation'
	return status === 'accepted' && !isAdded && isTold ? 'addPart' : null
}
