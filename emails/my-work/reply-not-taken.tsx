import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever answered a letter where the answer could not be taken; about no request once they may not see it. */
export const replyNotTaken = statusNotice('replyNotTaken', {
	reason: 'participant',
	facts: ['need'],
	maybeWithoutRequest: true,
})
