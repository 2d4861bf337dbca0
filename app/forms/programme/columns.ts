import { languages } from '#workflows/vocabulary.ts'
import { type RecordField, recordFields } from './record.ts'

const inLanguages: readonly RecordField[] = ['titles', 'summary']
const [codeFirst, ...others] = recordFields

/**
 * The columns of the table, by their machine names: the key of a programme, what only its page changes, and every
 * field of the record; a text has one for each language.
 */
export const columns: readonly string[] = [
	...(codeFirst ? [codeFirst] : []),
	'revision',
	'status',
	'manager',
	...others.flatMap((field) =>
		inLanguages.includes(field)
			? ['en', ...languages.filter((one) => one !== 'en')].map((one) => `${field}.${one}`)
			: [field],
	),
]
