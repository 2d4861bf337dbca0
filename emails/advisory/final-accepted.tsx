import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager and the case officer when the State accepts the result. */
export const finalAccepted = statusNotice('finalAccepted', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
