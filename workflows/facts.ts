import type { ActingRole } from './roles.ts'

/** Whether the human rights due diligence allows help to a security force. */
export const dueDiligenceStates = ['notNeeded', 'open', 'cleared', 'refused'] as const
export type DueDiligence = (typeof dueDiligenceStates)[number]

export type Who = { id: string; role: ActingRole }

/** What a decision needs to know about the row beyond its snapshot. Read by conditions, never stored. */
export type Facts = {
	drafterId: string | null
	/** Who proposed the decisions now waiting for approval. */
	proposerId: string | null
	officerId: string | null
	managerId: string | null
	dueDiligence: DueDiligence
	/** False while a need of the request has a delivery under way: the programme ends that first. */
	recallable: boolean
	/** True when the State agreed that partners may see the request. */
	sharedWithPartners: boolean
}

/** Conditions of the permission tables, by name; the name is also the reason shown to a person who is refused. */
export const conditions = {
	notTheDrafter: (who, facts) => who.id !== facts.drafterId,
	notTheProposer: (who, facts) => who.id !== facts.proposerId,
	assignedOfficer: (who, facts) => who.id === facts.officerId,
	ownProgramme: (who, facts) => who.id === facts.managerId,
	dueDiligenceDone: (_who, facts) => facts.dueDiligence === 'cleared' || facts.dueDiligence === 'notNeeded',
	dueDiligenceOpen: (_who, facts) => facts.dueDiligence === 'open',
	stillRecallable: (_who, facts) => facts.recallable,
	partnersConsented: (_who, facts) => facts.sharedWithPartners,
} as const satisfies Record<string, (who: Who, facts: Facts) => boolean>
export type Condition = keyof typeof conditions
