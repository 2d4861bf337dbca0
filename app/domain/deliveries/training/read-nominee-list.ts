import { parse } from 'csv-parse/sync'
import { checkValues } from '#app/forms/parse-form.ts'
import { type NewNominee, nominee } from '#app/forms/training.ts'

/** The columns of a list of nominees, in their order. */
const nomineeColumns = ['name', 'sex', 'post', 'unit', 'language', 'email', 'supervisor'] as const

export type ListError = { row: number; column: (typeof nomineeColumns)[number] | 'row'; key: string }
export type NomineeList = { people: NewNominee[]; errors: ListError[] }

const sexOf: Record<string, string> = {
	F: 'female',
	M: 'male',
	'': 'notStated',
	'-': 'notStated',
	'–': 'notStated',
}

/** What may stand between cells, the strongest first; Chinese and Arabic write semicolon and comma in their own way. */
const delimiters = ['\t', ';', '；', '؛', ',', '，', '،']

/** Reads a list that was pasted from a sheet or a file: one person a row, cells between tabs, semicolons or commas. */
export function readNomineeList(text: string): NomineeList {
	const delimiter = delimiters.find((mark) => text.includes(mark)) ?? '\t'
	// Replacement characters come from a file in another encoding; they must not reach a certificate.
	const garbled = text.split('\n').findIndex((line) => line.includes('\ufffd'))
	if (garbled >= 0) return { people: [], errors: [{ row: garbled + 1, column: 'row', key: 'badCharacters' }] }
	let rows: string[][]
	try {
		rows = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, trim: true, bom: true })
	} catch {
		return { people: [], errors: [{ row: 1, column: 'row', key: 'badValue' }] }
	}
	const people: NewNominee[] = []
	const errors: ListError[] = []
	for (const [index, cells] of rows.entries()) {
		const checked = checkValues(valuesOf(cells), nominee)
		if (checked.ok) people.push(checked.value)
		else errors.push(...errorsOf(index + 1, checked.errors))
	}
	return { people, errors }
}

function valuesOf(cells: readonly string[]) {
	const values = Object.fromEntries(nomineeColumns.map((column, at) => [column, cells[at] ?? '']))
	const sex = (values.sex ?? '').toUpperCase()
	return { ...values, sex: sexOf[sex] ?? values.sex, language: values.language?.toLowerCase() }
}

const errorsOf = (row: number, errors: Record<string, string>): ListError[] =>
	// By the columns of the form.
	Object.entries(errors).map(([column, key]) => ({ row, column: column as ListError['column'], key }))
