import { statusNotice } from '../status-notice.tsx'

/** Goes to the officer who takes over and to the one who hands over. */
export const workHandedOver = statusNotice('workHandedOver', { reason: 'work', maybeWithoutRequest: true })
