import type { CategoryTotal } from '../equipment/need-lines.ts'
import type { ShownNeedStatus } from '../status-line.ts'

/**
 * The way of one State's part in a joint need. `proposed`: a drafter wants to invite the State, and its own focal point
 * has not sent the invitation yet. `withdrawn`: the invitation was withdrawn, or the State left.
 */
export type JointPartStatus = 'proposed' | 'invited' | 'accepted' | 'declined' | 'withdrawn'

/** Largest number of States in one joint need. */
export const MOST_JOINED = 20

/** These States are asked or take part: they are not invited again. */
const taken: readonly JointPartStatus[] = ['proposed', 'invited', 'accepted']

/** These have joined, or had: they have read the parts of the others. */
export const onceJoined: readonly JointPartStatus[] = ['accepted', 'withdrawn']

/** Who has answered so has joined, or had. */
export const answersOfJoined = ['accepted', 'left'] as const

/** These were asked to join: they have read what is asked, which is the need of the State that leads. */
export const onceAsked: readonly JointPartStatus[] = ['invited', 'accepted', 'declined', 'withdrawn']

/** Whether a State may be invited, whose part in the joint need has this status. */
export const mayBeInvited = (status: JointPartStatus | undefined) => !status || !taken.includes(status)

/** How many more States can be invited to a joint need with these parts. The State that leads is one from the start. */
export const mostInvited = (parts: readonly { status: JointPartStatus }[]) =>
	MOST_JOINED - Math.max(1, parts.filter(({ status }) => !mayBeInvited(status)).length)

/** The part of one State as the reader may see it. */
export type JointPartView = {
	stateIso3: string
	state: string
	status: JointPartStatus
	/** Why the State declined. */
	reason: string
	/** Whether a focal point of the State has an account; null where that does not matter. */
	hasAccount: boolean | null
	proposedById: string | null
	/** Its need, once it was added; without content until its State submitted it, or where that is CONFIDENTIAL. */
	need: JointNeedOfState | null
}
export type JointNeedOfState = {
	isSubmitted: boolean
	title: string
	/** As divided by offers of a part. */
	parts: readonly {
		number: string
		status: ShownNeedStatus
		quantity: number | null
		/** Of equipment, by category and without the words of the State. */
		lines: readonly CategoryTotal[]
		/** Its id and its page, for those who may open it. */
		id: string | null
		path: string | null
		/** The page of its delivery: each State has one of its own. */
		delivery: string | null
	}[]
	earliest: string | null
	latest: string | null
}
