import { statusNotice } from '../status-notice.tsx'

/** Goes to the owner of an account whose second factor stays after all. */
export const recoveryRefused = statusNotice('recoveryRefused', {
	reason: 'account',
	maybeWithoutRequest: true,
})
