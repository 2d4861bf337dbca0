type Coded = {
	code?: unknown
	message?: unknown
	cause?: unknown
	errors?: unknown
	address?: unknown
	port?: unknown
	path?: unknown
	originalCode?: unknown
	originalMessage?: unknown
	meta?: { driverAdapterError?: unknown }
}

const away = 'Check DATABASE_URL, and that PostgreSQL runs and can be reached from here.'
const room = 'Make room on its disk.'

/** Messages for operators on errors of the database (SQLSTATE), the network and the file system. */
const words: Record<string, (found: { message: string; where: string }) => string> = {
	'28P01': () => 'The database refuses the login: the password is wrong. Check DATABASE_URL.',
	'28000': ({ message }) => `The database refuses the login: ${message}. Check DATABASE_URL.`,
	'3D000': ({ message }) => `There is no such database: ${message}. Check DATABASE_URL.`,
	'42501': ({ message }) =>
		`The login has no right to do this: ${message}. Use the login that prisma/owner.sql makes, which owns the tables.`,
	'42P01': ({ message }) => `${empty} (${message})`,
	'3F000': ({ message }) => `${empty} (${message})`,
	'53100': () => `The database has no room left. ${room}`,
	'53300': () => 'The database takes no more connections. Lower DATABASE_POOL, or raise max_connections.',
	'55P03': () =>
		'Another program uses a table that has to be changed, and did not end within minutes: see pg_stat_activity, end it, and start again.',
	'57P03': () => 'The database is starting or stopping. Try again in a moment.',
	'57P01': () => 'The database was stopped meanwhile. Try again.',
	ECONNREFUSED: ({ where }) => `The database does not answer${where}. ${away}`,
	ENOTFOUND: ({ message }) => `The host of the database is not known: ${message}. ${away}`,
	EAI_AGAIN: ({ message }) => `The host of the database is not known: ${message}. ${away}`,
	ETIMEDOUT: ({ where }) => `The database does not answer${where}. ${away}`,
	EHOSTUNREACH: ({ where }) => `The database cannot be reached${where}. ${away}`,
	ECONNRESET: () => `The database broke off the connection. ${away}`,
	EADDRINUSE: ({ where }) =>
		`Another program is listening${where}. Stop it, or set another PORT (or LMTP_PORT).`,
	EADDRNOTAVAIL: ({ where }) => `This machine has no such address${where}. Check HOST.`,
	ENOSPC: ({ message }) => `No room is left: ${message}. ${room}`,
	EDQUOT: ({ message }) => `The quota is used up: ${message}. ${room}`,
	EROFS: ({ message }) => `The file system cannot be written: ${message}. Check DATA_DIR.`,
	EACCES: ({ message }) =>
		`No right: ${message}. Check who owns the folder or file (or use a PORT above 1023).`,
	EPERM: ({ message }) => `No right: ${message}. Check who owns the folder or file.`,
	// Node also reports this for a new folder on a read-only disk.
	ENOENT: ({ message }) =>
		message.includes(', mkdir ')
			? `The folder cannot be made: ${message}. Is its disk read-only? Check DATA_DIR.`
			: `Not found: ${message}.`,
	ENOTDIR: ({ message }) => `Not a folder: ${message}.`,
	EISDIR: ({ message }) => `A folder, not a file: ${message}.`,
}

/** The message for a database without tables. */
export const empty = 'The database is empty: start the server first (npm start), which makes its tables.'

/** Returns the innermost error with a code. */
function coded(error: unknown, depth = 0): Coded | null {
	if (!(error instanceof Object) || depth > 5) return null
	const { code, originalCode, cause, errors, meta }: Coded = error
	if (typeof originalCode === 'string' && originalCode in words) return error
	const inner = [cause, meta?.driverAdapterError, ...(Array.isArray(errors) ? errors : [])]
	for (const one of inner) {
		const found = coded(one, depth + 1)
		if (found) return found
	}
	return typeof code === 'string' && code in words ? error : null
}

const firstLine = (text: unknown) =>
	String(text ?? '')
		.trim()
		.split('\n')[0]
		?.trim()
		.replace(/\.$/, '') ?? ''

/** Returns one line for an operator on the problem and its solution; never a stack trace. */
export function plainError(error: unknown): string {
	const found = coded(error)
	if (!found) return unknownError(error)
	const { code, originalCode, message, originalMessage, address, port } = found
	const where = address ? ` at ${address}${port ? `:${port}` : ''}` : ''
	return (
		words[String(originalCode ?? code)]?.({ message: firstLine(originalMessage ?? message), where }) ?? ''
	)
}

/** Our own messages are sentences; other errors are named with their class. */
function unknownError(error: unknown): string {
	if (!(error instanceof Object)) return `Stopped: ${firstLine(error)}`
	// The embedded database, compiled to WebAssembly, reports no details.
	if (
		!(error instanceof Error) ||
		/^(RuntimeError|ExitStatus)$/.test(error.name) ||
		error.message.startsWith('PGlite failed')
	)
		return 'The embedded database cannot be opened: its folder (DATA_DIR) is damaged, full or cannot be written. See to that, or restore the last backup.'
	const lines = error.message.trim().split('\n')
	// In an error of Prisma the last line states the problem; the others quote our source.
	const own = () =>
		lines
			.map((one) => one.trim())
			.join('; ')
			.replace(/:; /g, ': ')
	const line = error.name.startsWith('Prisma') ? lines.at(-1) : own()
	return `${line?.trim() || error.name}`
}
