import type { Language } from '#workflows/languages.ts'
import type { ActingRole } from '#workflows/roles.ts'

/** A post for which a person acts as deputy, with the name and the end that pages show. */
export type ActingFor = { id: string; role: ActingRole; name?: string; until?: Date }

/** What the present session has proved so far. */
export type ActingSession = {
	id: string
	openedAt: Date
	factorAt: Date | null
	/** When the person last authenticated: at sign-in, or again before a binding act. */
	confirmedAt: Date | null
	/** Whether the person has a second factor. */
	hasFactor: boolean
}

/** The acting person: read from the session once per request, and passed to row-level security. */
export type Actor = {
	id: string
	name: string
	role: ActingRole
	language: Language
	stateIso3: string | null
	authorityId: string | null
	/** M49 regions a case officer works for; empty means all. */
	regions: string[]
	/** The donor of a donor representative. */
	donor: string | null
	/** Nationality of a person who works for UNODC (ISO code). */
	nationality: string | null
	/** Programmes (by id) and States (by ISO code) from which the person is recused. */
	recusedFrom: string[]
	actingFor: ActingFor[]
	/** The person in whose post this one acts as deputy; recorded with what they do there. */
	inPlaceOf?: string
	/** May export whole lists. */
	mayExport?: boolean
	/** The session on the web; timers, seeds and the worker have none. */
	session?: ActingSession
}

/** Timers, the worker and effects of another person's step. */
export const systemActor: Actor = {
	id: 'system',
	name: 'system',
	role: 'system',
	language: 'en',
	stateIso3: null,
	authorityId: null,
	regions: [],
	donor: null,
	nationality: null,
	recusedFrom: [],
	actingFor: [],
}
