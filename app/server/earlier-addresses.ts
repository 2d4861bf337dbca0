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

/**
 * Redirects an earlier address to the present one, with its query: 301 for reading. A form that was open during an
 * upgrade is redirected with all its values (308).
 */
export const leadOn: RequestHandler = (request, response, next) => {
	const present = presentAddress(request.path)
	if (!present) return next()
	const query = request.originalUrl.indexOf('?')
	const status = request.method === 'GET' || request.method === 'HEAD' ? 301 : 308
	response.redirect(status, `${present}${query < 0 ? '' : request.originalUrl.slice(query)}`)
}
