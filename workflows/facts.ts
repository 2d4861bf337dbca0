import { isOneOf } from './names.ts'
import type { ActingRole } from './roles.ts'

/** Whether human rights due diligence allows support to a security force. */
export const dueDiligenceStates = ['notNeeded', 'open', 'cleared', 'refused'] as const
export type DueDiligence = (typeof dueDiligenceStates)[number]

/** A post and its holder. */
export type Post = { id: string; role: ActingRole }

export type Who = Post & {
	/** M49 regions of a case officer; absent means all. */
	regions?: readonly string[]
	/** Nationality of a person who works for UNODC (ISO code). */
	nationality?: string | null
	/** Programmes (by id) and States (by ISO code) from which the person is recused. */
	recusedFrom?: readonly string[]
	/** Posts for which the person acts as deputy at this moment. */
	actingFor?: readonly Post[]
}

/** A person in one of their posts: their own, or one for which they act as deputy. */
export type Acting = Post & { person: Who }

/** Facts about a row beyond its snapshot. Read by conditions, never stored. */
export type Facts = {
	stateIso3: string
	/** M49 region of the State; null if it has none. */
	region: string | null
	drafterId: string | null
	/** The officer who proposed the decisions that await approval. */
	proposerId: string | null
	/** The officer who assessed the due diligence case that awaits a decision. */
	assessorId: string | null
	/** The officer who proposed to decline the need. */
	declinerId: string | null
	officerId: string | null
	managerId: string | null
	/** The programme that is committed to the need. */
	programmeId: string | null
	dueDiligence: DueDiligence
	/** False once a contract was signed or a course has begun: the programme must then end the delivery first. */
	recallable: boolean
	/** False while headquarters examines why a confirmed need has not begun. */
	mayBegin: boolean
	/** Of a handover of equipment: whether UNODC has signed it, which comes before the State. */
	signedForOffice: boolean
	/** True when the State agreed that partners may see the request. */
	sharedWithPartners: boolean
	/** Whether it may still be reopened: it was submitted and ended less than twelve months ago. */
	reopenable: boolean
	/**
	 * Whether a declined need may still be reconsidered on its own: within thirty days, while its request is active.
	 */
	reconsiderable: boolean
	/** Whether the request has ended. */
	ended: boolean
}

const isNobodyOf = ({ id, person }: Acting, other: string | null) => id !== other && person.id !== other

/** Conditions of the permission tables, by name; the name is also the reason shown when access is refused. */
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
	notRecused: (
		{ person: { nationality, recusedFrom = [] } }: Acting,
		{ stateIso3, programmeId }: Pick<Facts, 'stateIso3' | 'programmeId'>,
	) =>
		nationality !== stateIso3 &&
		!recusedFrom.includes(stateIso3) &&
		!(programmeId !== null && recusedFrom.includes(programmeId)),
	dueDiligenceDone: (_who, facts) => facts.dueDiligence === 'cleared' || facts.dueDiligence === 'notNeeded',
	stillRecallable: (_who, facts) => facts.recallable,
	mayBegin: (_who, facts) => facts.mayBegin,
	signedForOffice: (_who, facts) => facts.signedForOffice,
	partnersConsented: (_who, facts) => facts.sharedWithPartners,
	stillReopenable: (_who, facts) => facts.reopenable,
	stillReconsiderable: (_who, facts) => facts.reconsiderable,
	beforeClosure: (_who, facts) => !facts.ended,
} as const satisfies Record<string, (who: Acting, facts: Facts) => boolean>
export type Condition = keyof typeof conditions

/** The conditions that depend on the record alone: they hold for everybody, or fail for everybody. */
const conditionsOfRecord = [
	'dueDiligenceDone',
	'mayBegin',
	'signedForOffice',
	'stillRecallable',
	'partnersConsented',
	'stillReopenable',
	'stillReconsiderable',
	'beforeClosure',
] as const satisfies readonly Condition[]

/** The first of these conditions that fails for this record, whoever asks; undefined if all of them hold. */
export function failedOfRecord(when: readonly Condition[], facts: Facts): Condition | undefined {
	const everybody: Acting = { id: '', role: 'system', person: { id: '', role: 'system' } }
	return when.find((name) => isOneOf(conditionsOfRecord, name) && !conditions[name](everybody, facts))
}

/** Why a person may not send an event. Not yet an error: pages ask about every event, and an error is dear to make. */
export type Refusal = { refused: string; reason?: Condition }

type Permitted = { roles: readonly ActingRole[]; when?: readonly Condition[] }

/** Returns the post in which this person may do something: the person's own first, then those held as a deputy. */
export function permit(
	type: string,
	permission: Permitted | undefined,
	who: Who,
	facts: Facts,
): Acting | Refusal {
	const posts = [who, ...(who.actingFor ?? [])].filter(({ role }) => permission?.roles.includes(role))
	let refused: Refusal = { refused: `${who.role} may not ${type}` }
	for (const { id, role } of posts) {
		const acting = { id, role, person: who }
		const failed = permission?.when?.find((name) => !conditions[name](acting, facts))
		if (!failed) return acting
		refused = { refused: `${type} refused: ${failed}`, reason: failed }
	}
	return refused
}
