import { statusNotice } from '../status-notice.tsx'

/** Goes to the State as well, so it says nothing of what was reviewed. */
export const misuseResolved = statusNotice('misuseResolved', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
