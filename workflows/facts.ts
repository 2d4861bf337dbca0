import type { ActingRole } from './roles.ts'

/** Whether the human rights due diligence allows help to a security force. */
export const dueDiligenceStates = ['notNeeded', 'open', 'cleared', 'refused'] as const
export type DueDiligence = (typeof dueDiligenceStates)[number]

/** A post and whoever holds it. */
export type Post = { id: string; role: ActingRole }

export type Who = Post & {
	/** M49 regions a case officer works for; none means all. */
	regions?: readonly string[]
	/** The State that somebody who works for UNODC is a national of. */
	nationality?: string | null
	/** Programmes (by id) and States (by ISO code) on which the person does not decide. */
	recusedFrom?: readonly string[]
	/** The posts of others that this person fills at this moment, as their deputy. */
	actingFor?: readonly Post[]
}

/** A person in one of the posts they may act in: their own, or that of somebody for whom they stand in. */
export type Acting = Post & { person: Who }

/** What a decision needs to know about the row beyond its snapshot. Read by conditions, never stored. */
export type Facts = {
	stateIso3: string
	/** M49 region of the State; null where it has none. */
	region: string | null
	drafterId: string | null
	/** Who proposed the decisions now waiting for approval. */
	proposerId: string | null
	/** Who assessed the due diligence case now waiting for a decision. */
	assessorId: string | null
	/** Who proposed to decline the need. */
	declinerId: string | null
	officerId: string | null
	managerId: string | null
	/** The programme now bound to the need. */
	programmeId: string | null
	dueDiligence: DueDiligence
	/** False once something was contracted or a course has begun: then the programme ends the delivery first. */
	recallable: boolean
	/** False while headquarters examines why a confirmed need has not begun. */
	mayBegin: boolean
	/** True when the State agreed that partners may see the request. */
	sharedWithPartners: boolean
	/** Whether what has ended may still be opened again: filed, and within twelve months of its end. */
	reopenable: boolean
	/** Whether a declined need may still be reconsidered by itself: within thirty days, its request going on. */
	reconsiderable: boolean
}

const isNobodyOf = ({ id, person }: Acting, other: string | null) => id !== other && person.id !== other

/** Conditions of the permission tables, by name; the name is also the reason shown to a person who is refused. */
export const conditions = {
	notTheDrafter: (who, facts) => isNobodyOf(who, facts.drafterId),
	notTheProposer: (who, facts) => isNobodyOf(who, facts.proposerId),
	notTheAssessor: (who, facts) => isNobodyOf(who, facts.assessorId),
	notTheDecliner: (who, facts) => isNobodyOf(who, facts.declinerId),
	assignedOfficer: (who, facts) => who.id === facts.officerId,
	notTheOfficer: (who, facts) => isNobodyOf(who, facts.officerId),
	ownRegion: ({ person: { regions = [] } }, { region }) =>
		regions.length === 0 || (region !== null && regions.includes(region)),
	ownProgramme: (who, facts) => who.id === facts.managerId,
	notRecused: ({ person: { nationality, recusedFrom = [] } }, { stateIso3, programmeId }) =>
		nationality !== stateIso3 &&
		!recusedFrom.includes(stateIso3) &&
		!(programmeId !== null && recusedFrom.includes(programmeId)),
	dueDiligenceDone: (_who, facts) => facts.dueDiligence === 'cleared' || facts.dueDiligence === 'notNeeded',
	stillRecallable: (_who, facts) => facts.recallable,
	mayBegin: (_who, facts) => facts.mayBegin,
	partnersConsented: (_who, facts) => facts.sharedWithPartners,
	stillReopenable: (_who, facts) => facts.reopenable,
	stillReconsiderable: (_who, facts) => facts.reconsiderable,
} as const satisfies Record<string, (who: Acting, facts: Facts) => boolean>
export type Condition = keyof typeof conditions
