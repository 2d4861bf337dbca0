/** The two files that a publisher of IATI has, as their addresses name them. */
export const iatiFiles = ['activities', 'organisations'] as const
export type IatiFileName = (typeof iatiFiles)[number]

/** `refused`: a file was not valid, so that the last valid one stays. `failed`: nothing could be built. */
export type BuildStatus = 'waiting' | 'running' | 'done' | 'refused' | 'failed'

/** Whether a build has not ended: no other one starts. */
export const isBuilding = (status: BuildStatus) => status === 'waiting' || status === 'running'

/** What a build does, in this order. */
export const buildStages = ['reading', 'checking', 'validating', 'storing'] as const
export type BuildStage = (typeof buildStages)[number]

/** Why a build failed; '' while it has not. */
export type BuildProblem = '' | 'storageFull' | 'notSet' | 'failed'

/** What the schemas refused, by file: messages with their line. A file without an entry is valid. */
export type SchemaErrors = Partial<Record<IatiFileName, string[]>>

/** For how many days builds and what they left out are kept; the build of a published file as long as the file. */
export const BUILD_DAYS = 90

/** What a rule speaks of, as the programme or the publisher has it. */
export type FaultField =
	| 'budget'
	| 'countries'
	| 'currency'
	| 'dates'
	| 'donors'
	| 'iatiId'
	| 'kind'
	| 'markers'
	| 'publisher'
	| 'regions'
	| 'related'
	| 'results'
	| 'sectors'
	| 'status'
	| 'summary'
	| 'tags'
	| 'titles'
	| 'transactions'
