import { domainToASCII } from 'node:url'
import type { ParsedMail } from 'mailparser'

type Result = { method: string; value: string; properties: Map<string, string> }

/**
 * Whether our receiving mail server verified that an e-mail comes from its stated domain (RFC 8601): by DMARC, or by
 * DKIM or SPF of that domain. Only its own topmost header is trusted; an unreadable one counts as "no".
 */
export function isAuthentic({ headerLines }: ParsedMail, server: string, domain: string): boolean {
	const lines = headerLines.filter(({ key }) => key === 'authentication-results')
	const results = lines
		.map(({ line }) => resultsOf(asWritten(line.slice(line.indexOf(':') + 1))))
		.find((found) => found?.server === server.toLowerCase())?.results
	if (!results) return false
	const of = (method: string) => results.filter((result) => result.method === method)
	const dmarc = of('dmarc')
	if (dmarc.some(({ value }) => ['fail', 'permerror', 'temperror'].includes(value))) return false
	if (dmarc.length === 1 && passes(dmarc[0], (found) => domainOf(found.get('header.from')) === domain))
		return true
	return (
		of('dkim').some((result) => passes(result, signedFor(domain))) ||
		(of('spf').length === 1 && passes(of('spf')[0], sentFor(domain)))
	)
}

/** Header lines are passed on byte by byte. */
const asWritten = (line: string) => Buffer.from(line, 'latin1').toString('utf8')

const passes = (result: Result | undefined, is: (properties: Map<string, string>) => boolean) =>
	result?.value === 'pass' && is(result.properties)

const domainOf = (address = '') => domainToASCII(address.slice(address.lastIndexOf('@') + 1))
const signedFor = (domain: string) => (found: Map<string, string>) =>
	isAligned(domain, domainOf(found.get('header.d') ?? found.get('header.i')))
const sentFor = (domain: string) => (found: Map<string, string>) =>
	isAligned(domain, domainOf(found.get('smtp.mailfrom')))

/** The same domain or a parent of it; never a subdomain, nor a top-level domain. */
const isAligned = (domain: string, proven: string) =>
	proven === domain || (proven.includes('.') && domain.endsWith(`.${proven}`))

function resultsOf(header: string): { server: string; results: Result[] } | null {
	const parts = splitUnquoted(header)
	if (!parts) return null
	const [first, ...rest] = parts
	const server = unquoted(first?.trim().split(/\s+/)[0] ?? '')
	const results = rest.map((part) => part.trim()).filter((part) => part !== '' && part !== 'none')
	const read = results.map(resultOf)
	return read.every((result) => result !== null) ? { server, results: read } : { server, results: [] }
}

const pair = /^([\w./-]+)\s*=\s*((?:"(?:[^"\\]|\\.)*"|[^\s"])+)(?:\s+|$)/

function resultOf(text: string): Result | null {
	const pairs: [string, string][] = []
	for (let rest = text; rest; ) {
		const [whole, name, value] = pair.exec(rest) ?? []
		if (!whole || name === undefined || value === undefined) return null
		pairs.push([name.toLowerCase().replace(/\/\d+$/, ''), unquoted(value)])
		rest = rest.slice(whole.length)
	}
	const [[method, value] = ['', ''], ...properties] = pairs
	// A property that occurs twice is ignored.
	const names = properties.map(([name]) => name)
	if (new Set(names).size !== names.length) return null
	return { method, value, properties: new Map(properties) }
}

const unquoted = (text: string) =>
	(/^"(?:[^"\\]|\\.)*"$/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text).toLowerCase()

const LONGEST = 8_000

/**
 * Returns the parts between semicolons, without comments (RFC 5322, 3.2.2); null if a quote or comment is not closed.
 */
function splitUnquoted(header: string): string[] | null {
	const parts = ['']
	let depth = 0
	let quoted = false
	for (let at = 0; at < Math.min(header.length, LONGEST + 1); at++) {
		const char = header[at] ?? ''
		const escaped = char === '\\' ? (header[++at] ?? '') : ''
		if (!escaped && !depth && char === '"') quoted = !quoted
		if (!escaped && !quoted && char === '(') depth++
		else if (!escaped && !quoted && char === ')') depth--
		else if (!escaped && !quoted && !depth && char === ';') parts.push('')
		else if (!depth) parts[parts.length - 1] += char + escaped
		if (depth < 0) return null
	}
	return depth || quoted || header.length > LONGEST ? null : parts
}
