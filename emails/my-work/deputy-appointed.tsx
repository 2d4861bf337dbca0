import { statusNotice } from '../status-notice.tsx'

/** Goes to the deputy and to whom they stand in for. */
export const deputyAppointed = statusNotice('deputyAppointed', { reason: 'work', maybeWithoutRequest: true })
