import { statusNotice } from '../status-notice.tsx'

/** Tells the State that the office has recorded how the request ended, and asks for the closure. */
export const closureCodeSet = statusNotice('closureCodeSet', { reason: 'state' })
