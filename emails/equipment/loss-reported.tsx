import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides; what was lost stays in the system. */
export const lossReported = statusNotice('lossReported', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
