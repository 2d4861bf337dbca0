import { statusNotice } from '../status-notice.tsx'

/** Goes to the officers who acknowledge new requests. */
export const requestToAcknowledge = statusNotice('requestToAcknowledge', { reason: 'triage' })
