import type { Notice } from '#prisma/generated/client.ts'

/** Delivery statuses for filters: every message has exactly one. */
export const notificationStatuses = ['sent', 'queued', 'deferred', 'bounced', 'parked', 'suppressed'] as const
export type NotificationStatus = (typeof notificationStatuses)[number]

type Row = Pick<Notice, 'status' | 'bouncedAt'>

/** An e-mail that the mail server accepted may have been reported undeliverable since. */
export const notificationStatus = ({ status, bouncedAt }: Row): NotificationStatus =>
	bouncedAt ? 'bounced' : status

/** Reasons for not sending a message that pages have words for. */
const reasons = [
	...([
		'switchedOff',
		'unread',
		'noAddress',
		'leftPost',
		'suspended',
		'standInEnded',
		'referralEnded',
	] as const),
	...(['sameAddress', 'bouncing', 'notInSight'] as const),
] as const
export type NotSentReason = (typeof reasons)[number] | 'other'

export const notSentReason = (because: string | null): NotSentReason =>
	reasons.find((reason) => reason === because) ?? 'other'

/** An address masked for colleagues: enough to tell addresses apart, not to identify the owner. */
export function masked(address: string): string {
	const at = address.lastIndexOf('@')
	return `${address.slice(0, 1)}…${address.slice(at)}`
}
