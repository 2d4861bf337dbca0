import { statusNotice } from '../status-notice.tsx'

/** Goes to the State and the case officer. */
export const lossSettled = statusNotice('lossSettled', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
