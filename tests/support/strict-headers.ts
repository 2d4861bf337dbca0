import { permissionsPolicy } from '#app/server/permissions-policy.ts'

const exactly: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
	'permissions-policy': permissionsPolicy,
	'reporting-endpoints': 'csp="/csp-reports"',
	'x-robots-tag': 'noindex, nofollow, noarchive',
}

const inEveryPolicy = [
	/default-src 'none'/,
	/script-src 'self' 'nonce-[\w+/=]{22,}' 'strict-dynamic'(;|$)/,
	/style-src 'self'(;|$)/,
	/form-action 'self'/,
	/frame-ancestors 'none'/,
	/base-uri 'none'/,
	/require-trusted-types-for 'script'/,
	/trusted-types 'none'/,
	/report-uri \/csp-reports;report-to csp/,
]

const cookieOfPath = '(?=.*; ?Path=/(;|$))(?=.*; ?HttpOnly)(?=.*; ?SameSite=(Lax|Strict))'
const secureCookie = new RegExp(`^__Host-[^;]+${cookieOfPath}(?=.*; ?Secure)(?!.*; ?Domain)`, 'i')
const plainCookie = new RegExp(`^[^;]+${cookieOfPath}`, 'i')

type Expected = { secure?: boolean; cache?: RegExp }

/** What is missing or too lenient in the headers of an answer, one line each. */
export function lenientIn(
	headers: Headers,
	{ secure = false, cache = /^(private, )?no-store$/ }: Expected = {},
) {
	const found = Object.entries(exactly).filter(([name, value]) => headers.get(name) !== value)
	const lines = found.map(([name]) => `${name}: ${headers.get(name)}`)
	const policy = headers.get('content-security-policy') ?? ''
	lines.push(...inEveryPolicy.filter((part) => !part.test(policy)).map((part) => `policy lacks ${part}`))
	if (/unsafe|\*|https?:/.test(policy)) lines.push(`policy: ${policy}`)
	if (!cache.test(headers.get('cache-control') ?? '')) lines.push(`cache: ${headers.get('cache-control')}`)
	const transport = headers.get('strict-transport-security')
	if ((transport === 'max-age=63072000; includeSubDomains') !== secure) lines.push(`transport: ${transport}`)
	if (/upgrade-insecure-requests/.test(policy) !== secure) lines.push('upgrade-insecure-requests')
	for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
		if (headers.has(name)) lines.push(`${name}: ${headers.get(name)}`)
	const cookie = secure ? secureCookie : plainCookie
	// Of a cookie that is taken away there is nothing to protect.
	const given = headers.getSetCookie().filter((line) => !/^[^=]+=; Max-Age=0;/.test(line))
	lines.push(...given.filter((line) => !cookie.test(line)))
	return lines
}
