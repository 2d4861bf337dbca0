import type { ActingRole } from '#workflows/roles.ts'

export type Language = 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh'

/** The post of somebody else that a person fills at this moment, with the name and the end that pages show. */
export type ActingFor = { id: string; role: ActingRole; name?: string; until?: Date }

/** What the session that somebody acts in has proved so far. */
export type ActingSession = {
	id: string
	openedAt: Date
	factorAt: Date | null
	/** When the person last proved to be there: at sign-in, and anew before a binding act. */
	confirmedAt: Date | null
	/** Whether the person has a second factor at all. */
	hasFactor: boolean
}

/** Who acts: read from the session once per request, and what row-level security is told. */
export type Actor = {
	id: string
	name: string
	role: ActingRole
	language: Language
	stateIso3: string | null
	authorityId: string | null
	/** M49 regions a case officer works for; empty means all. */
	regions: string[]
	/** The donor a donor's person speaks for. */
	donor: string | null
	/** The State (ISO code) that somebody who works for UNODC is a national of. */
	nationality: string | null
	/** Where the person may not decide, by id or by ISO code. */
	recusedFrom: string[]
	actingFor: ActingFor[]
	/** May take whole lists out of the product. */
	mayExport?: boolean
	/** Of whoever came by the web; timers, seeds and the worker have none. */
	session?: ActingSession
}

/** Timers, the worker and what follows from somebody else's step. */
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
