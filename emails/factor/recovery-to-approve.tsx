import { statusNotice } from '../status-notice.tsx'

/** Goes to the officers who agree on whether a second factor is taken off. */
export const recoveryToApprove = statusNotice('recoveryToApprove', {
	reason: 'work',
	maybeWithoutRequest: true,
})
