import { statusNotice } from '../status-notice.tsx'

/** Goes to the programme manager; the names of nominees stay in the system. */
export const nominationsReceived = statusNotice('nominationsReceived', {
	reason: 'manager',
	facts: ['need', 'programme'],
})
