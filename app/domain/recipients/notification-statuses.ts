import type { Notice } from '#prisma/generated/client.ts'

/** What can have become of a message, for filters: every message is in exactly one of these. */
export const notificationStatuses = ['sent', 'queued', 'deferred', 'bounced', 'parked', 'suppressed'] as const
export type NotificationStatus = (typeof notificationStatuses)[number]

type Row = Pick<Notice, 'status' | 'bouncedAt'>

/** A letter that the mail server took over may have come back since. */
export const notificationStatus = ({ status, bouncedAt }: Row): NotificationStatus =>
	bouncedAt ? 'bounced' : status

/** Why a message was not sent, as far as pages have words for it. */
const reasons = [
	...(['switchedOff', 'unread', 'noAddress', 'leftPost', 'suspended', 'standInEnded'] as const),
	...(['sameAddress', 'bouncing', 'notInSight'] as const),
] as const
export type NotSentReason = (typeof reasons)[number] | 'other'

export const notSentReason = (because: string | null): NotSentReason =>
	reasons.find((reason) => reason === because) ?? 'other'

/** An address as colleagues may see it: whose it is stays with its owner, where it went can be told apart. */
export function masked(address: string): string {
	const at = address.lastIndexOf('@')
	return `${address.slice(0, 1)}…${address.slice(at)}`
}
