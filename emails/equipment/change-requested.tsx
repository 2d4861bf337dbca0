import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides; the change itself stays in the system. */
export const changeRequested = statusNotice('changeRequested', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
