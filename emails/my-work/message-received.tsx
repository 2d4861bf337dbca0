import { statusNotice } from '../status-notice.tsx'

/** Goes to the other side of a thread; the message stays in the system. */
export const messageReceived = statusNotice('messageReceived', {
	reason: 'participant',
	facts: ['need', 'written'],
})
