const REMOVED = '[removed]'
/** Addresses of ours stand in others, escaped once for each depth; what lies deeper was built to hide something. */
const DEEPEST = 12
const LONGEST_NAME = 24
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The first segments of addresses whose next one opens something by itself. */
const links = ['invitation', 'calendar', 'files', 'mail/off', 'sign-in/new-password', 'account/address']
/** Parameters whose value opens something or was typed by a person. */
const secrets = ['code', 'state', 'token', 'key', 'iss', 'session_state', 'text', 'email']

/** A random text is longer than any name of ours; the id of a row opens nothing. */
const opensByItself = (text: string) =>
	text.split(/[^\w~-]+/).some((run) => run.length >= LONGEST_NAME && !uuid.test(run))

/** Whether it is a word of a message and no random text: the names of errors are as long, and have no digits. */
const isWord = (text: string) =>
	!/[/%=]/.test(text) && (!/\d/.test(text) || !opensByItself(text)) && text.length < 40

function unescaped(text: string): string | null {
	try {
		return decodeURIComponent(text)
	} catch {
		return null
	}
}

/** Without any escapes; null for what cannot be read. */
function plain(text: string): string | null {
	let read: string | null = text
	for (let depth = 0; read?.includes('%') && depth < DEEPEST; depth++) read = unescaped(read)
	return read?.includes('%') ? null : read
}

/**
 * An address as it may be written to the log: links of invitations, calendars and files open something by themselves,
 * and so does what an identity provider sends back. It is taken apart as it was put together, part by part and through
 * every escape, so that an address within an address (`next`, `resume`, `_data`) is treated as it is by itself.
 */
export const addressForLog = (address: string | undefined) =>
	address === undefined ? undefined : masked(address, 0)

/** A text that may quote addresses, such as the message of an error, with each of them as it may be written. */
export const textForLog = (text: string) =>
	text.replace(/[^\s"'`<>()[\]{},]+/g, (run) => (isWord(run) ? run : masked(run, 0)))

/** The parts of an address that stand for others, from the loosest to the closest. */
function masked(text: string, depth: number): string {
	if (depth > DEEPEST) return REMOVED
	const deeper = (part: string) => masked(part, depth)
	for (const mark of ['#', '?']) {
		const at = text.indexOf(mark)
		if (at >= 0) return `${deeper(text.slice(0, at))}${mark}${deeper(text.slice(at + 1))}`
	}
	if (/^([a-z][a-z\d+.-]*:)?[/\\]/i.test(text)) return maskedPath(text, depth)
	if (/[&;]/.test(text))
		return text
			.split(/([&;])/)
			.map((part, at) => (at % 2 ? part : deeper(part)))
			.join('')
	if (text.includes('=')) return maskedParameter(text, depth)
	if (/[/\\]/.test(text)) return maskedPath(text, depth)
	if (text.includes('%')) {
		const read = unescaped(text)
		return read === null ? REMOVED : masked(read, depth + 1)
	}
	return opensByItself(text) ? REMOVED : written(text)
}

function maskedParameter(text: string, depth: number): string {
	const at = text.indexOf('=')
	const [name, value] = [text.slice(0, at), text.slice(at + 1)]
	const called = plain(name)?.toLowerCase().split(/[^\w]/).at(-1)
	const isSecret = called === undefined || secrets.includes(called)
	return `${masked(name, depth)}=${isSecret && value !== '' ? REMOVED : masked(value, depth)}`
}

function maskedPath(text: string, depth: number): string {
	// What stands before the host is a name and a password.
	const [, scheme = '', host = '', path = ''] =
		/^([a-z][a-z\d+.-]*:[/\\]{2}|)(?:[^/\\]*@)?([^/\\]*)(.*)$/is.exec(text) ?? []
	const [start, rest] = scheme ? [`${scheme}${masked(host, depth + 1)}`, path] : ['', text]
	const segments = rest.split(/[/\\]/)
	return `${start}${segments.map((segment, at) => maskedSegment(segment, segments.slice(0, at), depth)).join('/')}`
}

function maskedSegment(segment: string, before: readonly string[], depth: number): string {
	const path = before.filter((part) => part !== '').map((part) => plain(part)?.toLowerCase() ?? part)
	if (segment !== '' && links.includes(path.join('/'))) return REMOVED
	return masked(segment, depth + 1)
}

/** As an address is written, so that no line is broken by it. */
const written = (text: string) =>
	text.replace(/\p{Cs}/gu, '?').replace(/[^\w.~$,:+*!@[\]-]/gu, encodeURIComponent)
