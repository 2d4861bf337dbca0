import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Actor } from '#app/platform/actor.ts'
import { permissionsPolicy } from '#app/server/permissions-policy.ts'

/** Asks for pages of the running application, and sends their forms, as somebody with a cookie or as nobody. */
export const asker =
	(app: { readonly address: string }, cookies: ReadonlyMap<string, string>) =>
	async (actor: Actor | null, path: string, form?: Record<string, string>) => {
		const answer = await fetch(app.address + path, {
			redirect: 'manual',
			headers: { cookie: (actor && cookies.get(actor.id)) ?? '', origin: app.address },
			...(form && { method: 'POST', body: new URLSearchParams(form) }),
		})
		return {
			status: answer.status,
			to: answer.headers.get('location'),
			headers: answer.headers,
			text: await answer.text(),
		}
	}

/** What stands on a page besides its head and foot. */
export const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

const names = [
	/(?<=\/)[0-9a-f]{8}-[0-9a-f-]{27}/g,
	/(?<=\/)sample-[\w-]+/g,
	/(?<=\/)[A-Z]{2,}-[\w-]+/g,
	// A State.
	/(?<=\/)[A-Z]{3}(?=[/?#]|$)/g,
	/(?<=\/programmes\/)(?!import|new)[^/?#]+/g,
	/(?<=\/emails\/templates\/)[^/?#]+/g,
]

/** A page without what it is about: one of each kind stands for all that a walk could come to. Keeps its query. */
export const pageKind = (path: string) => names.reduce((left, name) => left.replace(name, ':id'), path)

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

/** How a page is written out and not what it says: React decides it, and browsers read either way alike. */
const spelling = {
	'attr-case': 'off',
	'attr-quotes': 'off',
	'attribute-boolean-style': 'off',
	'attribute-empty-style': 'off',
	'doctype-style': 'off',
	'no-trailing-whitespace': 'off',
	'void-style': 'off',
} as const

const ofPages: ConfigData = {
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
	rules: {
		...spelling,
		// A title may have what a person called a request in it.
		'long-title': 'off',
		// Bars and places of a picture are as long as their numbers; the policy of the page decides what styles apply.
		'no-inline-style': 'off',
		// All files come from the site itself.
		'require-sri': ['error', { target: 'crossorigin' }],
		// Fields of one name are a list in their order: boxes of one question, or ranks from first to last.
		'form-dup-name': 'off',
		// Blanks and leading digits break links and style sheets; dots are those of nested fields.
		'valid-id': ['error', { relaxed: true }],
		'id-pattern': ['error', { pattern: '/^[A-Za-z][\\w.-]*$/' }],
	},
}

/** Mail programs know neither HTML 5 nor style sheets well: letters use what these programs do understand. */
const ofLetters: ConfigData = {
	...ofPages,
	rules: {
		...ofPages.rules,
		'doctype-html': 'off',
		'no-deprecated-attr': 'off',
	},
}

const checkerOf = (config: ConfigData) => new HtmlValidate(new StaticConfigLoader(config))
const [forPages, forLetters] = [checkerOf(ofPages), checkerOf(ofLetters)]

/** What is not valid in a whole page or in the HTML of a letter, one line each; none where it is not HTML. */
export async function faultsIn(html: string): Promise<string[]> {
	if (!/^\s*<!doctype html/i.test(html)) return []
	const isLetter = /^\s*<!doctype html public/i.test(html)
	const { results } = await (isLetter ? forLetters : forPages).validateString(html)
	const found = results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
	)
	return isEnded(html) ? found : [...found, 'something stands after the end of the document']
}

/** The checker overlooks what follows the document; comments may. */
const isEnded = (html: string) =>
	html
		.replaceAll(/<!--.*?-->/gs, '')
		.trimEnd()
		.endsWith('</html>')
