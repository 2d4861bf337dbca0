import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { requestsPage } from '#app/domain/requests/list-requests.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { permissionsPolicy } from '#app/server/headers.ts'
import { isNightly } from './nightly.ts'

/** Requests pages of the running application and sends their forms, with or without a cookie. */
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

/** Returns the main content of a page, without header and footer. */
export const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

const names = [
	/(?<=\/)[0-9a-f]{8}-[0-9a-f-]{27}/g,
	/(?<=\/)sample-[\w-]+/g,
	/(?<=\/)[A-Z]{2,}-[\w-]+/g,
	// ISO code of a State.
	/(?<=\/)[A-Z]{3}(?=[/?#]|$)/g,
	/(?<=\/programmes\/)(?!import|new)[^/?#]+/g,
	/(?<=\/emails\/templates\/)[^/?#]+/g,
]

/** Returns a page without its ids, so that one of each kind represents all. Keeps its query. */
export const pageKind = (path: string) => names.reduce((left, name) => left.replace(name, ':id'), path)

/**
 * Returns a page without its ids and without the values in its query: lists are sorted and filtered, and figures drawn,
 * by many values with one page each. The nightly run takes them all apart.
 */
export const pageOrder = (path: string) =>
	isNightly ? pageKind(path) : pageKind(path).replaceAll(/(?<=[?&][^=&#]*=)[^&#]*/g, '')

/** Whether an address leads to a file, by its ending or its folder: a browser takes it to the disk. */
export const isFile = (path: string) =>
	/\.[a-z]{3,5}(\?|#|$)|\/attachments\/|\/workbook\/file|\/files\/./.test(path)

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

/** Returns what is missing or too permissive in the headers of a response, one line each. */
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
	// A deleted cookie needs no protection.
	const given = headers.getSetCookie().filter((line) => !/^[^=]+=; Max-Age=0;/.test(line))
	lines.push(...given.filter((line) => !cookie.test(line)))
	return lines
}

/** Rules on spelling, not content: React decides on it, and browsers read both forms alike. */
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
		// A title may contain the name of a request.
		'long-title': 'off',
		// Bars and positions in a chart depend on numbers; the policy of the page decides which styles apply.
		'no-inline-style': 'off',
		// All files come from the site itself.
		'require-sri': ['error', { target: 'crossorigin' }],
		// Fields with one name are an ordered list: boxes of one question, or ranks.
		'form-dup-name': 'off',
		// Spaces and leading digits break links and style sheets; dots belong to nested fields.
		'valid-id': ['error', { relaxed: true }],
		'id-pattern': ['error', { pattern: '/^[A-Za-z][\\w.-]*$/' }],
	},
}

/** Mail programs support little of HTML 5 and CSS: e-mails use what they do support. */
const ofLetters: ConfigData = {
	...ofPages,
	rules: {
		...ofPages.rules,
		'doctype-html': 'off',
		'no-deprecated-attr': 'off',
	},
}

/** Reads the tables of elements and rules once, and not for every page: that takes longer than most pages. */
class OnceLoaded extends StaticConfigLoader {
	private loaded: ReturnType<StaticConfigLoader['getConfigFor']> | undefined

	override getConfigFor(handle: string) {
		this.loaded ??= super.getConfigFor(handle)
		return this.loaded
	}
}

const checkerOf = (config: ConfigData) => new HtmlValidate(new OnceLoaded(config))
const [forPages, forLetters] = [checkerOf(ofPages), checkerOf(ofLetters)]

/** Returns the errors of a whole page or of the HTML of an e-mail, one line each; none if it is not HTML. */
export async function faultsIn(html: string): Promise<string[]> {
	if (!/^\s*<!doctype html/i.test(html)) return []
	const isLetter = /^\s*<!doctype html public/i.test(html)
	const { results } = await (isLetter ? forLetters : forPages).validateString(html)
	const found = results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
	)
	found.push(...notWordsIn(html).map((word) => `a reader cannot read "${word}"`))
	return isEnded(html) ? found : [...found, 'something stands after the end of the document']
}

/** What a program shows where a value is missing: no reader understands it. */
const notWords = /\b(?:NaN|Infinity|undefined|Invalid Date)\b|\[object \w+\]/g

/** Returns such words between the elements of a page, outside scripts and styles. */
const notWordsIn = (html: string) => [
	...new Set(
		html
			.replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
			.replaceAll(/<[^>]*>/g, '\n')
			.match(notWords),
	),
]

/** The checker ignores what follows the document; comments are allowed. */
const isEnded = (html: string) =>
	html
		.replaceAll(/<!--.*?-->/gs, '')
		.trimEnd()
		.endsWith('</html>')

type Asked = Parameters<typeof requestsPage>[2]

/** A page of the list of requests as the product reads it, in one read transaction of its own. */
export const listRequests = (actor: Actor, asked: Asked = {}) =>
	readAs(actor, (read) => requestsPage(read, actor, asked))
