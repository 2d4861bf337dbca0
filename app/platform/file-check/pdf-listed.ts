import { createRequire } from 'node:module'
import createQpdf from '@neslinesli93/qpdf-wasm'
import { refuseFile } from '../file-check-refusal.ts'
import type { PdfValue } from './pdf-values.ts'

const program = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm')

const MAX_SAID = 10_000

/** Messages of qpdf about a table or an object that every reader reads in the same way. */
const harmless = /reported number of objects|expected endobj|operation succeeded with warnings/

type Files = {
	init: (input: () => null, output: (byte: number) => void, error: (byte: number) => void) => void
	writeFile: (path: string, content: Uint8Array) => void
	readFile: (path: string) => Uint8Array
}
type Qpdf = { FS: Files; callMain: (words: string[]) => number }
/** The types of the package are incomplete: they lack the arguments and the output of its program. */
const startQpdf = createQpdf as unknown as (options: {
	locateFile: () => string
	preRun: ((qpdf: Qpdf) => void)[]
}) => Promise<Qpdf>

type Listed = {
	encrypt?: { encrypted: boolean }
	qpdf: [unknown, Record<string, { value?: PdfValue; stream?: { dict: PdfValue } }>]
}

/**
 * Returns the objects in the tables of a PDF, as read by qpdf. Rejects a file whose tables lead elsewhere or that could
 * be read in two ways.
 */
export async function listedObjects(content: Buffer) {
	const written: number[] = []
	const say = (byte: number) => {
		if (written.length < MAX_SAID) written.push(byte)
	}
	const { exitCode } = process
	try {
		// A new instance for each file: nothing remains of the file before.
		const preRun = [({ FS }: Qpdf) => FS.init(() => null, say, say)]
		const qpdf = await startQpdf({ locateFile: () => program, preRun })
		qpdf.FS.writeFile('/in.pdf', content)
		const keys = ['--json-key=qpdf', '--json-key=encrypt']
		qpdf.callMain(['--json=2', '--json-stream-data=none', ...keys, '/in.pdf', '/out.json'])
		const said = Buffer.from(written).toString('latin1').split('\n').filter(Boolean)
		if (said.some((line) => /password/.test(line))) throw refuseFile('locked')
		if (said.some((line) => !harmless.test(line))) throw refuseFile('damaged')
		const listed: Listed = JSON.parse(Buffer.from(qpdf.FS.readFile('/out.json')).toString('utf8'))
		if (listed.encrypt?.encrypted) throw refuseFile('locked')
		return Object.values(listed.qpdf[1]).map(({ value, stream }) => ({
			value: stream?.dict ?? value ?? null,
			isStream: stream !== undefined,
		}))
	} catch (error) {
		// A thrown number or an abort means that the program could not read the file to its end.
		throw error instanceof Error && 'reason' in error ? error : refuseFile('unreadable')
	} finally {
		// The program sets the exit code of this process.
		process.exitCode = exitCode
	}
}
