import { statusNotice } from '../status-notice.tsx'

/** Asks the State to sign off what will be bought. */
export const specificationToSignOff = statusNotice('specificationToSignOff', {
	reason: 'participant',
	facts: ['need', 'programme'],
})
