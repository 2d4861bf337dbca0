import { statusNotice } from '../status-notice.tsx'

/** Goes to whoever has three backup codes left or fewer. */
export const backupCodesLow = statusNotice('backupCodesLow', { reason: 'account', maybeWithoutRequest: true })
