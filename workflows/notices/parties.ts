import type { NoticeName } from './table.ts'

/** Parties a notice can be for. The domain turns each into people when it announces a step. */
export const parties = [
	'drafter',
	'focalPoints',
	'mission',
	/** The address on the list of missions, whoever reads there. */
	'missionAddress',
	'triage',
	'officer',
	'formerOfficer',
	'approvers',
	'dueDiligence',
	'manager',
	/** Of every programme that a need of the request was given to. */
	'managers',
	/** Of every programme that no hard rule forbids for a need that was accepted. */
	'candidates',
] as const
export type Party = (typeof parties)[number]

/** That a step must be told to these parties. */
export type Tell = { to: readonly Party[]; notice: NoticeName }
