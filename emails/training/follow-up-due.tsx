import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager, and to the State and its officer, whose help is needed. */
export const followUpDue = statusNotice('followUpDue', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
