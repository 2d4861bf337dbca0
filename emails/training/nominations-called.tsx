import { statusNotice } from '../status-notice.tsx'

/** Asks the State to nominate participants. */
export const nominationsCalled = statusNotice('nominationsCalled', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
