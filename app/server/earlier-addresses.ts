import type { RequestHandler } from 'express'

/**
 * Earlier addresses of renamed pages. E-mails, printed receipts and bookmarks still contain them, so each redirects
 * permanently, with the rest of the path unchanged.
 */
const earlierAddresses: readonly [RegExp, string][] = [
	[/^\/account\/mail(?<rest>\/.*)?$/, '/account/email-settings'],
	[/^\/administration\/door$/, '/administration/sign-in-log'],
	[/^\/administration\/health$/, '/administration/system-status'],
	[/^\/administration\/inbound$/, '/administration/received-emails'],
	[/^\/administration\/mail(?<rest>\/.*)?$/, '/administration/emails'],
	[/^\/administration\/states$/, '/states'],
	[/^\/came-back(?<rest>\/.*)$/, '/undeliverable'],
	[/^\/certificates\/check$/, '/certificates/verify'],
	[/^\/check$/, '/verify'],
	[/^(?<record>\/deliveries\/[^/]+)\/protocol(?<rest>\.(?:json|pdf))$/, '/handover-record'],
	[/^(?<record>\/requests\/[^/]+)\/chart$/, '/process-chart'],
	[/^(?<record>\/requests\/[^/]+)\/sharing$/, '/access'],
	[/^(?<record>\/requests\/[^/]+)\/thread$/, '/messages'],
	[/^(?<record>\/requests\/[^/]+)\/told(?<rest>\/.*)?$/, '/notifications'],
	[/^(?<record>\/requests\/[^/]+\/needs\/[^/]+)\/chart$/, '/process-chart'],
	[/^(?<record>\/requests\/[^/]+\/needs\/[^/]+)\/overlap$/, '/similar-needs'],
	[/^(?<record>\/requests\/[^/]+\/needs\/[^/]+)\/partner\.txt$/, '/referral/sheet.pdf'],
	[/^\/seals\/check$/, '/audit-seals/verify'],
	[/^\/seals(?<rest>\/.*)?$/, '/audit-seals'],
	[/^\/workload\/hand-over$/, '/workload/transfer'],
]

/** Returns the present address of an earlier one, or null. Both are paths without a query. */
function presentAddress(path: string): string | null {
	for (const [earlier, present] of earlierAddresses) {
		const found = earlier.exec(path)
		if (found) return `${found.groups?.record ?? ''}${present}${found.groups?.rest ?? ''}`
	}
	return null
}

const deliveryPages: ReadonlySet<string> = new Set(['/deliveries', '/deliveries/board'])

/**
 * Returns the present address of a list of deliveries that an earlier query asked for, or null: `view` chose between the
 * table and the board, and what is overdue was a filter of its own. Saved views and e-mails still ask for them.
 */
function presentList(path: string, query: URLSearchParams): string | null {
	if (!deliveryPages.has(path)) return null
	const [view, overdue] = [query.get('view'), query.get('overdue')]
	const isEarlier = view === 'table' || view === 'board' || overdue !== null
	if (!isEarlier) return null
	if (view === 'table' || view === 'board') query.delete('view')
	query.delete('overdue')
	if (overdue === 'yes') query.append('due', 'overdue')
	const page = view === 'board' ? '/deliveries/board' : path
	return query.size > 0 ? `${page}?${query}` : page
}

/**
 * Redirects an earlier address to the present one, with its query: 301 for reading. A form that was open during an
 * upgrade is redirected with all its values (308).
 */
export const leadOn: RequestHandler = (request, response, next) => {
	const present = presentAddress(request.path)
	const query = request.originalUrl.indexOf('?')
	const isRead = request.method === 'GET' || request.method === 'HEAD'
	if (!present) {
		const asked = isRead && query >= 0 ? new URLSearchParams(request.originalUrl.slice(query)) : null
		const list = asked && presentList(request.path, asked)
		return list ? response.redirect(301, list) : next()
	}
	const status = isRead ? 301 : 308
	response.redirect(status, `${present}${query < 0 ? '' : request.originalUrl.slice(query)}`)
}
