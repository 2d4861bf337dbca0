import { statusNotice } from '../status-notice.tsx'

/** Goes to the State and the case officer; the decision stays in the system. */
export const changeDecided = statusNotice('changeDecided', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
