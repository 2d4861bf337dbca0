import type { Texts } from './catalogue-files.ts'
import { describeMessage, noteLines } from './describe-message.ts'
import type { Translation, TranslationState } from './translation-states.ts'

export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:2.0'

/** XLIFF has no state for "changed": it is `initial`, with what we mean in the second attribute. */
const states: Record<TranslationState, string> = {
	new: 'state="initial"',
	changed: 'state="initial" subState="words:changed"',
	translated: 'state="translated"',
}

/** Characters that XML can hold; no message has others. */
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Writes texts as XLIFF 2.0, those of each file of messages together. */
export function writeXliff(
	language: string,
	translations: readonly Translation[],
	files: ReadonlyMap<string, Texts>,
): string {
	const parts = [...files].flatMap(([name, texts]) => {
		const units = translations.filter(({ id }) => texts.has(id)).map(unit)
		return units.length === 0 ? [] : [`\t<file id="${name}">`, ...units, '\t</file>']
	})
	const head = `<xliff xmlns="${xliffNamespace}" version="2.0" srcLang="en" trgLang="${language}">`
	return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...parts, '</xliff>', ''].join('\n')
}

/** The id of a unit has no blanks ("codes.subregions.Eastern Africa"); its name has. */
const asToken = (id: string) => id.replace(/[^\w.-]/g, '_')

function unit({ id, source, target, state }: Translation): string {
	const notes = noteLines(describeMessage(id, source)).map((line) => `\t\t\t\t<note>${escaped(line)}</note>`)
	return [
		`\t\t<unit id="${asToken(id)}" name="${escaped(id)}" canResegment="no">`,
		'\t\t\t<notes>',
		...notes,
		'\t\t\t</notes>',
		`\t\t\t<segment ${states[state]}>`,
		`\t\t\t\t<source xml:space="preserve">${escaped(source)}</source>`,
		...(target ? [`\t\t\t\t<target xml:space="preserve">${escaped(target)}</target>`] : []),
		'\t\t\t</segment>',
		'\t\t</unit>',
	].join('\n')
}
