import { statusNotice } from '../status-notice.tsx'

/** Goes to the State while questions are unanswered and their due date comes near. */
export const clarificationReminder = statusNotice('clarificationReminder', {
	reason: 'state',
	facts: ['questions'],
})
