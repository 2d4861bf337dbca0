import { statusNotice } from '../status-notice.tsx'

/** Asks triage whether a request may be opened again; the reason stays in the system. */
export const reopeningAsked = statusNotice('reopeningAsked', { reason: 'triage' })
