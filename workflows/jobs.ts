import type { Language } from './languages.ts'

/** Long work that a person can ask for: one at a time of each kind. */
export type JobKind = 'export'

export type JobStatus = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** Whether a job has not ended: it can be cancelled, and no other of its kind starts. */
export const isUnderWay = (status: JobStatus) => status === 'waiting' || status === 'running'

/** Why a job failed; '' while it has not. */
export type JobProblem = '' | 'mayNotExport' | 'storageFull' | 'beyondSheet' | 'failed'

/** The view of a list that is exported: `query` is its address, `language` that of the file. */
export type ExportOrder = {
	list: string
	format: 'csv' | 'xlsx'
	query: string
	language: Language
	reason: string
}

/** For how many days a job and its file are kept. */
export const JOB_DAYS = 7
