import type { LedgerName } from '#app/forms/lists/ledger-list.ts'
import { attendanceLedger } from './attendance-ledger.server.ts'
import { certificatesLedger, followUpLedger } from './certificates-ledger.ts'
import type { Ledger } from './ledger.ts'
import { participantsLedger } from './participants-ledger.server.ts'
import { resultsLedger } from './results-ledger.server.ts'

/** The ledgers of a course, in the order of its way. */
export const ledgers: Record<LedgerName, Ledger> = {
	participants: participantsLedger,
	attendance: attendanceLedger,
	results: resultsLedger,
	certificates: certificatesLedger,
	'follow-up': followUpLedger,
}
