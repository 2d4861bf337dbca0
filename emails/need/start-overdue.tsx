import { statusNotice } from '../status-notice.tsx'

/** Goes to headquarters, who decide, and to the programme manager. */
export const startOverdue = statusNotice('startOverdue', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
