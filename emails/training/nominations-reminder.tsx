import { statusNotice } from '../status-notice.tsx'

/** Goes to the State, a week before the nominations are due. */
export const nominationsReminder = statusNotice('nominationsReminder', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
