import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when questions were not answered in time. */
export const requestDormant = statusNotice('requestDormant', { reason: 'participant' })
