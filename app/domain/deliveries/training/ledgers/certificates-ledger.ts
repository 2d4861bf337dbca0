import type { Ledger } from './ledger.ts'

/** Who meets the conditions of a certificate, and the certificates that the step to issue them made. */
export const certificatesLedger: Ledger = {
	lists: ({ takesPart }) => takesPart,
	isDone: ({ certificate }) => certificate !== null && certificate.revokedAt === null,
	columns: () => [],
	isOpen: () => false,
	closed: () => null,
	textOf: () => '',
	isMissing: () => false,
	faults: () => ({}),
	write: async () => {},
}

/** What participants and their supervisors say half a year later, each recorded as a whole. */
export const followUpLedger: Ledger = {
	...certificatesLedger,
	lists: ({ takesPart, wasAbsent }) => takesPart && !wasAbsent,
	isDone: ({ followUps }) => followUps.some(({ early }) => !early),
}
