import { statusNotice } from '../status-notice.tsx'

/** Tells the State that the request stays as it is. */
export const reopeningRefused = statusNotice('reopeningRefused', { reason: 'state' })
