import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has made new backup codes. */
export const backupCodesRenewed = statusNotice('backupCodesRenewed', {
	reason: 'account',
	maybeWithoutRequest: true,
})
