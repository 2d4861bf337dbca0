import { statusNotice } from '../status-notice.tsx'

/** Tells the State that a need waits for free capacity; its position stays in the system. */
export const needWaitlisted = statusNotice('needWaitlisted', {
	reason: 'state',
	facts: ['need', 'programme'],
})
