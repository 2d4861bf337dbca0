import { statusNotice } from '../status-notice.tsx'

/** Goes to the State and the programme manager. */
export const nominationsOverdue = statusNotice('nominationsOverdue', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
