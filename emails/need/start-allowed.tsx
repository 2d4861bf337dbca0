import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager and the case officer. */
export const startAllowed = statusNotice('startAllowed', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
