/**
 * The way of one State's part in a joint need. `proposed`: a drafter wants to invite the State, and its own focal point
 * has not sent the invitation yet. `withdrawn`: the invitation was withdrawn, or the State left.
 */
export const jointPartStatuses = ['proposed', 'invited', 'accepted', 'declined', 'withdrawn'] as const
export type JointPartStatus = (typeof jointPartStatuses)[number]

/** Largest number of States in one joint need. */
export const MOST_JOINED = 20

/** These States are asked or take part: they are not invited again. */
const taken: readonly JointPartStatus[] = ['proposed', 'invited', 'accepted']

/** Whether a State may be invited, whose part in the joint need has this status. */
export const mayBeInvited = (status: JointPartStatus | undefined) => !status || !taken.includes(status)
