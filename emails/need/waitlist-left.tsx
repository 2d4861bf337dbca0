import { statusNotice } from '../status-notice.tsx'

/** Goes to the State, and to the case officer when nobody decided it. */
export const waitlistLeft = statusNotice('waitlistLeft', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
