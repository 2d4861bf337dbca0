import { statusNotice } from '../status-notice.tsx'

/** Tells the State; the reason stays in the system. */
export const trainingPostponed = statusNotice('trainingPostponed', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
