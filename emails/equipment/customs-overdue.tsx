import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides while storage is charged for. */
export const customsOverdue = statusNotice('customsOverdue', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
