import { spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { startQpdf } from '#app/platform/files/qpdf.server.ts'
import { archiveProgram, pdfTextProgram } from './server-programs.mjs'

/** Whether the programs of these readings are installed. */
export const hasOtherReaders = Boolean(pdfTextProgram() && archiveProgram())

const run = (name: string, words: string[]) => spawnSync(name, words, { encoding: 'latin1', timeout: 20_000 })

/** Returns a PDF as qpdf writes it out for people: unpacked, one line for each value; empty if it cannot. */
async function writtenOut(content: Buffer): Promise<string> {
	const { exitCode } = process
	try {
		const qpdf = await startQpdf(() => undefined)
		qpdf.FS.writeFile('/in.pdf', content)
		qpdf.callMain(['--qdf', '--object-streams=disable', '/in.pdf', '/out.pdf'])
		return Buffer.from(qpdf.FS.readFile('/out.pdf')).toString('latin1')
	} catch {
		return ''
	} finally {
		process.exitCode = exitCode
	}
}

/** What stands behind each mention of a key, to the end of its object, or in the object to which it refers. */
function behind(text: string, key: string): string[] {
	return [...text.matchAll(new RegExp(`/${key} (?:(\\d+) 0 R)?`, 'g'))].map(
		({ 0: { length }, 1: number, index }) => {
			const start = number ? text.indexOf(`\n${number} 0 obj\n`) + number.length + 7 : index + length
			return text.slice(start, text.indexOf('\nendobj', start))
		},
	)
}

const onlyShows = (action: string) =>
	/^\s*\[/.test(action) || (/\/S \/GoTo\b/.test(action) && !action.includes('/Next'))

/** Returns what other programs find in a PDF that is more than pages: scripts, files, and acts without a click. */
export async function foundInPdf(path: string): Promise<string[]> {
	const text = await writtenOut(readFileSync(path))
	return namesOf({
		'a script': run('pdfinfo', ['-js', path]).stdout.trim() !== '',
		'a file': /^[1-9]\d* embedded files?/m.test(run('pdfdetach', ['-list', path]).stdout),
		'an act on opening': behind(text, 'OpenAction').some((action) => !onlyShows(action)),
		'an act without a click': behind(text, 'AA').some((acts) => acts.includes('/S /')),
		'an act that reaches out': /\/S \/(Launch|JavaScript|SubmitForm|ImportData|GoToE|GoToR)\b/.test(text),
	})
}

const namesOf = (found: Record<string, boolean>) => Object.keys(found).filter((name) => found[name])

/** How unzip ends where it could read the list of an archive, though not without a warning. */
const LISTED = [0, 1, 2]

/** Returns what other programs find in a picture: an archive, wherever it begins, or a PDF. */
export const foundInPicture = (path: string): string[] =>
	namesOf({
		'an archive': LISTED.includes(run('unzip', ['-l', path]).status ?? -1),
		'a PDF': run('pdfinfo', [path]).status === 0,
	})

/** Returns what other programs find in a package that they unpack into a folder: damage, files, addresses of parts. */
export function foundInPackage(path: string, folder: string): string[] {
	if (run('unzip', ['-qq', '-o', path, '-d', folder]).status !== 0) return ['damage']
	return foundInFolder(Buffer.from(folder), `${folder}.part`)
}

/** Names are bytes here, since those of a package need not be text: a program is given a part under another name. */
const foundInFolder = (folder: Buffer, copy: string): string[] =>
	readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).flatMap((entry) => {
		const part = Buffer.concat([folder, Buffer.from('/'), entry.name])
		if (entry.isDirectory()) return foundInFolder(part, copy)
		if (!entry.isFile()) return ['a link to another file']
		if (/\.(xml|rels|vml)$/.test(entry.name.toString())) return foundInXml(part)
		copyFileSync(part, copy)
		return foundInPicture(copy)
	})

/** Texts for people, and texts within formulas. */
const wording = /<(\w+:)?t[ >].*?<\/(\w+:)?t>|(&quot;|").*?\3/gs

function foundInXml(path: Buffer) {
	const text = readFileSync(path, 'utf8')
	const outside = [...text.matchAll(/<Relationship\s[^>]*TargetMode\s*=\s*["']External[^>]*>/g)]
	return namesOf({
		'the address of a part': outside.some(([tag]) => !/\/hyperlink["']/.test(tag)),
		'a word that runs or fetches': /WEBSERVICE|DDEAUTO|<script|@import/i.test(text.replace(wording, '')),
	})
}
