import { statusNotice } from '../status-notice.tsx'

/** Tells the State that the training has started. */
export const trainingStarted = statusNotice('trainingStarted', {
	reason: 'state',
	facts: ['need', 'programme'],
})
