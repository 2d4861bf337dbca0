import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager and the case officer. */
export const customsReleased = statusNotice('customsReleased', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
