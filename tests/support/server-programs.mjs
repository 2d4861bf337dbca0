import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

function canRun(file) {
	try {
		accessSync(file, constants.X_OK)
		return true
	} catch {
		return false
	}
}

const debian = '/usr/lib/postgresql'
const folders = () => [
	...(existsSync(debian)
		? readdirSync(debian)
				.sort((a, b) => Number(b) - Number(a))
				.map((version) => join(debian, version, 'bin'))
		: []),
	...(process.env.PATH ?? '').split(delimiter),
	'/usr/local/bin',
]

/** Returns the folder with the programs of a PostgreSQL server, or undefined. */
export function serverPrograms() {
	const found = folders().find((folder) => ['initdb', 'postgres'].every((name) => canRun(join(folder, name))))
	return found && dirname(realpathSync(join(found, 'initdb')))
}

/**
 * Returns Debian's Chromium without a window, or undefined: the same engine, network and storage, without the tabs and
 * bars of a desktop browser, which cost a third of the processor time of a page.
 */
export const windowlessProgram = () => ['/usr/lib/chromium/chromium-headless-shell'].find(canRun)

/** Returns the browser of the tests, or undefined. */
export const browserProgram = () =>
	windowlessProgram() ??
	['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(canRun)

/** Returns Poppler's program that reads the text of a PDF, or undefined. */
export const pdfTextProgram = () => ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(canRun)

/** Returns a mail reader that groups e-mails into threads by its own rules, or undefined. */
export const threadProgram = () => ['/usr/bin/notmuch', '/usr/local/bin/notmuch'].find(canRun)

/** Returns Info-ZIP's program that unpacks archives, or undefined. */
export const archiveProgram = () => ['/usr/bin/unzip', '/usr/local/bin/unzip'].find(canRun)

/** Returns the connection pooler PgBouncer, or undefined. */
export const poolerProgram = () => ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find(canRun)

/** The program of nginx, or undefined if it is not installed. */
export const proxyProgram = () => ['/usr/sbin/nginx', '/usr/bin/nginx'].find(canRun)
