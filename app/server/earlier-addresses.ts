import type { RequestHandler } from 'express'

/**
 * Addresses that pages had before they took the names of what they show. E-mails, printed receipts and bookmarks keep
 * them, so each of them leads on for good. What stood before and behind the name is kept.
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

/** The present address of an earlier one, or null. Both are paths without what is asked of the page. */
function presentAddress(path: string): string | null {
	for (const [earlier, present] of earlierAddresses) {
		const found = earlier.exec(path)
		if (found) return `${found.groups?.record ?? ''}${present}${found.groups?.rest ?? ''}`
	}
	return null
}

/**
 * Leads a reader of an earlier address on to the present one, with what is asked of the page: 301 for what is only read.
 * A form that was open during an upgrade is led on with all that was typed (308).
 */
export const leadOn: RequestHandler = (request, response, next) => {
	const present = presentAddress(request.path)
	if (!present) return next()
	const query = request.originalUrl.indexOf('?')
	const status = request.method === 'GET' || request.method === 'HEAD' ? 301 : 308
	response.redirect(status, `${present}${query < 0 ? '' : request.originalUrl.slice(query)}`)
}
