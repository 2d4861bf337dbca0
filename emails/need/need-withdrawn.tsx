import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer and the programme manager when the State withdraws a need. */
export const needWithdrawn = statusNotice('needWithdrawn', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
