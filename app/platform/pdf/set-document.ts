import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type FontPart, partsFor } from './font-parts.ts'
import { charactersIn, Printable } from './printable.ts'

/** The template of a document; a `.typ` file in this folder. */
type Template = 'document' | 'certificate' | 'un-document'
/** The PDF, and the numbers of characters that it does not show. */
type SetDocument = { pdf: Uint8Array; replaced: number; leftOut: number; missing: number[] }

// A template cannot read outside this folder.
const workspace = fileURLToPath(new URL('./', import.meta.url))

/** PNG files by the name that the template reads them under. */
type Pictures = Readonly<Record<string, Uint8Array>>

/** Renders the data of a sheet as a tagged PDF (PDF/UA-1), whatever was typed. @inThread */
export async function setDocument(
	template: Template,
	sheet: object,
	pictures: Pictures = {},
): Promise<SetDocument> {
	const parts = await partsFor(charactersOf(sheet))
	const printable = new Printable((character) => parts.some(({ characters }) => characters.has(character)))
	const data = JSON.stringify({
		...mapTexts(sheet, (text, isCode) => printable.text(text, isCode)),
		fonts: parts.map(({ family }) => family),
	})
	const { replaced, leftOut, missing } = printable
	const pdf = compile(compilerWith(parts), template, { data, pictures })
	return { pdf, replaced, leftOut, missing: [...missing].toSorted((one, other) => one - other) }
}

function charactersOf(sheet: object): Set<number> {
	const found = new Set<number>()
	mapTexts(sheet, (text) => {
		for (const character of charactersIn(text)) found.add(character)
		return text
	})
	return found
}

/** Texts that are copied or compared character by character; see `Sheet` for the facts among them. */
const codes = ['code', 'codes', 'address']

/** Returns the data with `change` applied to each text. */
const mapTexts = <Data>(data: Data, change: Change): Data => mapped(data, change, false) as Data // of the same form

type Change = (text: string, isCode: boolean) => string

function mapped(data: unknown, change: Change, isCode: boolean): unknown {
	if (typeof data === 'string') return change(data, isCode)
	if (Array.isArray(data)) return data.map((each) => mapped(each, change, isCode))
	if (data === null || typeof data !== 'object') return data
	const isCodeFact = 'code' in data && data.code === true
	return Object.fromEntries(
		Object.entries(data).map(([key, value]) => [
			key,
			mapped(value, change, isCode || codes.includes(key) || (isCodeFact && key === 'value')),
		]),
	)
}

let last: { fonts: string; compiler: NodeCompiler } | undefined

/** Documents mostly need the same fonts, so the last compiler is reused. */
function compilerWith(parts: FontPart[]): NodeCompiler {
	const fonts = parts.map(({ family }) => family).join()
	if (last?.fonts !== fonts) {
		const fontBlobs = parts.flatMap(({ weights }) => weights)
		last = { fonts, compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] }) }
	}
	return last.compiler
}

type DocumentInput = { data: string; pictures: Pictures }

function compile(compiler: NodeCompiler, template: Template, { data, pictures }: DocumentInput): Uint8Array {
	const files = Object.entries(pictures).map(([name, png]) => ({ path: join(workspace, name), png }))
	try {
		for (const { path, png } of files) compiler.mapShadow(path, Buffer.from(png))
		const compiled = compiler.compile({ mainFilePath: join(workspace, `${template}.typ`), inputs: { data } })
		if (compiled.hasError() || !compiled.result) {
			const diagnostics = compiled.takeDiagnostics()
			const found = diagnostics ? compiler.fetchDiagnostics(diagnostics) : []
			throw new Error(`Typst: ${found.map(({ message }) => message).join('; ')}`)
		}
		return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' as never }) // its types lack this standard
	} finally {
		for (const { path } of files) compiler.unmapShadow(path)
		compiler.evictCache(10) // otherwise each document remains in memory
	}
}
