import type { ReactNode } from 'react'
import { useFormatter } from 'use-intl/react'
import type { PlainColumn } from '#app/forms/lists/plain-columns.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import type { WordPath, WordsPath } from '#app/i18n/words.ts'
import { LocalDate } from '../ui/local-date.tsx'
import type { ListColumn } from './list-column.ts'

/** The plain columns of a list as a page draws them, beside those that have cells of their own. */
export function usePlainColumns<Row>(
	columns: Readonly<Record<string, PlainColumn<Row, WordPath, WordsPath>>>,
): ListColumn<Row>[] {
	const say = useSay()
	const format = useFormatter()
	const shown = (column: PlainColumn<Row, WordPath, WordsPath>, row: Row): ReactNode => {
		if ('number' in column) return format.number(column.number(row))
		if ('text' in column) return ifThere(column.text(row), (text) => <bdi>{text}</bdi>)
		if ('code' in column)
			return ifThere(column.code(row), (code) => wordOf(say, `${column.words}.${code}`, code))
		if ('moment' in column) return ifThere(column.moment(row), (at) => <LocalDate value={at} withTime />)
		return ifThere(column.day(row), (day) => <LocalDate value={day} short={column.isShort ?? true} />)
	}
	return Object.entries(columns).map(([name, column]) => ({
		name,
		label: say(column.label),
		kind: column.look,
		cell: (row) => shown(column, row),
	}))
}

const ifThere = <Value,>(value: Value | null, show: (value: Value) => ReactNode) =>
	value === null || value === '' ? null : show(value)
