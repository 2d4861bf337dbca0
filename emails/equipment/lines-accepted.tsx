import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager and the case officer. */
export const linesAccepted = statusNotice('linesAccepted', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
