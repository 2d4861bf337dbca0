import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when the training is over. */
export const trainingHeld = statusNotice('trainingHeld', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
