import { readFileSync } from 'node:fs'
import { memoryPages, validateXML } from 'xmllint-wasm'
import type { IatiFileName } from '#workflows/iati/build.ts'

const MOST_MEMORY = memoryPages.GiB
const MOST_ERRORS = 50

const schemaFiles: Record<IatiFileName, URL> = {
	activities: new URL('./schemas/iati-activities-schema.xsd', import.meta.url),
	organisations: new URL('./schemas/iati-organisations-schema.xsd', import.meta.url),
}
const common = new URL('./schemas/iati-common.xsd', import.meta.url)
const xml = new URL('./schemas/xml.xsd', import.meta.url)

const named = (fileName: string, address: URL) => ({ fileName, contents: readFileSync(address, 'utf8') })

/**
 * What the schemas of IATI 2.03 find wrong with a file, at most 50 messages with their line; empty for a valid one. The
 * library checks in a thread of its own.
 */
export async function validateXml(file: IatiFileName, contents: string): Promise<string[]> {
	const { errors, valid, rawOutput } = await validateXML({
		xml: { fileName: `${file}.xml`, contents },
		schema: [named(`${file}.xsd`, schemaFiles[file])],
		preload: [named('iati-common.xsd', common), named('xml.xsd', xml)],
		maxMemoryPages: MOST_MEMORY,
	})
	if (valid) return []
	const messages = errors.map(({ message, loc }) => `${loc?.lineNumber ?? 0}: ${message}`)
	return messages.length > 0 ? messages.slice(0, MOST_ERRORS) : [rawOutput]
}
