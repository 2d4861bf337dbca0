import { createRequire } from 'node:module'
import createQpdf from '@neslinesli93/qpdf-wasm'

const program = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm')

type Files = {
	init: (input: () => null, output: (byte: number) => void, error: (byte: number) => void) => void
	writeFile: (path: string, content: Uint8Array) => void
	readFile: (path: string) => Uint8Array
}
type Qpdf = { FS: Files; callMain: (words: string[]) => number }
// The types of the package are incomplete: they lack the arguments and the output of its program.
const create = createQpdf as unknown as (options: {
	locateFile: () => string
	preRun: ((qpdf: Qpdf) => void)[]
}) => Promise<Qpdf>

/**
 * Starts an instance of qpdf for one file, with files of its own; `say` is given each byte that it writes. It sets the
 * exit code of the process, which the caller restores.
 */
export const startQpdf = (say: (byte: number) => void): Promise<Qpdf> =>
	create({ locateFile: () => program, preRun: [({ FS }) => FS.init(() => null, say, say)] })
