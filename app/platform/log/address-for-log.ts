const REMOVED = '[removed]'
/** Our addresses are nested at most this deep, each level escaped once; deeper ones are meant to hide something. */
const DEEPEST = 12
const LONGEST_NAME = 24
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** First segments of addresses whose next segment gives access by itself. */
const links = ['invitation', 'calendar', 'files', 'mail/off', 'sign-in/new-password', 'account/address']
/** Parameters whose value gives access or was typed by a person. */
const secrets = ['code', 'state', 'token', 'key', 'iss', 'session_state', 'text', 'q', 'email']

/** Whether a text is long enough to be random; ids of rows give no access. */
const opensByItself = (text: string) =>
	text.split(/[^\w~-]+/).some((run) => run.length >= LONGEST_NAME && !uuid.test(run))

/** Whether it is a word and not a random text: names of errors are as long, but have no digits. */
const isWord = (text: string) =>
	!/[/%=]/.test(text) && (!/\d/.test(text) || !opensByItself(text)) && text.length < 40

function unescaped(text: string): string | null {
	try {
		return decodeURIComponent(text)
	} catch {
		return null
	}
}

/** Removes all escapes; null if the text cannot be decoded. */
function plain(text: string): string | null {
	let read: string | null = text
	for (let depth = 0; read?.includes('%') && depth < DEEPEST; depth++) read = unescaped(read)
	return read?.includes('%') ? null : read
}

/**
 * Returns an address as it may be written to the log. Links of invitations, calendars and files give access by
 * themselves, and so does the response of an identity provider. Each part is decoded through every escape, so that a
 * nested address (`next`, `resume`, `_data`) is masked like any other.
 */
export const addressForLog = (address: string | undefined) =>
	address === undefined ? undefined : masked(address, 0)

/** Masks all addresses in a text, such as the message of an error. */
export const textForLog = (text: string) =>
	text.replace(/[^\s"'`<>()[\]{},]+/g, (run) => (isWord(run) ? run : masked(run, 0)))

/** Masks nested addresses, from the outermost to the innermost. */
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
	// Before the host stand a name and a password.
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

/** Escaped, so that no line is broken by it. */
const written = (text: string) =>
	text.replace(/\p{Cs}/gu, '?').replace(/[^\w.~$,:+*!@[\]-]/gu, encodeURIComponent)
