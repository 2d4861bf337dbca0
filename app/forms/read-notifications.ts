import * as z from 'zod'

/** The form that marks the notifications of a page as read: the latest that it showed, and the request if it shows one. */
export const readNotificationsForm = z.object({
	until: z.iso.datetime({ error: 'badValue' }).transform((text) => new Date(text)),
	request: z
		.string()
		.regex(/^[\w-]{0,64}$/, { error: 'badValue' })
		.optional()
		.transform((id) => id || undefined),
	unread: z
		.string()
		.optional()
		.transform((text) => text === 'yes'),
})

/** The address of the list of notifications, with its filters. */
export function notificationsPath(filter: {
	request?: string | undefined
	unread?: boolean
	before?: string | null
}) {
	const { request, unread, before } = filter
	const pairs = Object.entries({ request, unread: unread ? 'yes' : undefined, before })
	const query = new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1])))
	return query.size > 0 ? `/notifications?${query}` : '/notifications'
}
