import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has a new password. */
export const passwordChanged = statusNotice('passwordChanged', {
	reason: 'account',
	maybeWithoutRequest: true,
})
