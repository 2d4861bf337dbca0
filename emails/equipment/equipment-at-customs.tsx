import { statusNotice } from '../status-notice.tsx'

/** Asks the State to clear the equipment before demurrage runs. */
export const equipmentAtCustoms = statusNotice('equipmentAtCustoms', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
