import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager; the comments stay in the system. */
export const draftReturned = statusNotice('draftReturned', {
	reason: 'manager',
	facts: ['need', 'programme'],
})
