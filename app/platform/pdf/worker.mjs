// Typst keeps its thread busy for as long as it sets a document, so it has one of its own.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { convert } from 'fontverter'

const require = createRequire(import.meta.url)
const noto = dirname(require.resolve('@fontsource/noto-sans/package.json'))
const arabic = dirname(require.resolve('@fontsource/vazirmatn/package.json'))
const chinese = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))

// Of several fonts with one name Typst knows one alone, so each part of Noto Sans gets a name of its own.
const parts = [
	{ from: noto, file: 'noto-sans-latin' },
	{ from: noto, file: 'noto-sans-latin-ext', name: 'Noto Latx' },
	{ from: noto, file: 'noto-sans-cyrillic', name: 'Noto Cyrl' },
	{ from: arabic, file: 'vazirmatn-arabic' },
	{ from: chinese, file: 'noto-sans-sc-chinese-simplified' },
]

/** The packages bring fonts for browsers; Typst reads TTF. */
async function readFonts() {
	const fonts = []
	// One after the other: two conversions at once write into the same memory.
	for (const { from, file, name } of parts)
		for (const weight of [400, 700]) {
			const packed = readFileSync(join(from, 'files', `${file}-${weight}-normal.woff2`))
			fonts.push(renamed(await convert(packed, 'sfnt'), name))
		}
	return fonts
}

/** Names stand in a font as UTF-16; one of the same length takes the place of `Noto Sans`. */
function renamed(font, name = 'Noto Sans') {
	const [old, own] = ['Noto Sans', name].map((text) => Buffer.from(text, 'utf16le').swap16())
	for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old, at + old.length)) own.copy(font, at)
	return font
}

// A template reads nothing outside this folder.
const workspace = dirname(fileURLToPath(import.meta.url))
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: await readFonts() }] })

function setDocument(template, data) {
	const mainFilePath = join(workspace, `${template}.typ`)
	const compiled = compiler.compile({ mainFilePath, inputs: { data } })
	if (compiled.hasError()) {
		const found = compiler.fetchDiagnostics(compiled.takeDiagnostics())
		throw new Error(`Typst: ${found.map(({ message }) => message).join('; ')}`)
	}
	return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
}

parentPort.on('message', ({ id, template, data }) => {
	try {
		parentPort.postMessage({ id, pdf: setDocument(template, data) })
	} catch (error) {
		parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
	} finally {
		compiler.evictCache(10) // without it each document stays in memory
	}
})
