import { useFormatter, useTranslations } from 'use-intl/react'
import { Table } from '#app/components/ui/table.tsx'
import { useSay } from '#app/i18n/use-say.ts'
import { type ReleasedTable as Model, type Shown, TOTAL } from '#workflows/releases/tables.ts'
import { useDimWords } from './released-names.ts'

/** The sign of every number that is not shown, whatever the reason. */
export const HIDDEN = '..'

/** A released table: two dimensions as rows and columns where each row has one number, else line by line. */
export function ReleasedTable({ model }: { model: Model }) {
	const t = useTranslations('releases')
	const [first = '', second] = model.dims
	const isCrossed = second !== undefined && model.columns.length === 1 && !unlike.includes(model.table)
	if (model.rows.length === 0) return <p>{t('empty')}</p>
	return isCrossed ? <Crossed model={model} first={first} second={second} /> : <Lines model={model} />
}

/** Their rows have nothing in common: columns of one would be empty for another. */
const unlike: readonly string[] = ['pieces', 'money']

function Lines({ model: { table, dims, columns, rows } }: { model: Model }) {
	const t = useSay('releases')
	const word = useDimWords()
	const text = useShown()
	return (
		<Table
			caption={t(`tables.${table}`)}
			captionHidden
			head={[...dims.map((dim) => t(`dims.${dim}`)), ...columns.map((column) => t(`columns.${column}`))]}
			numeric={columns.map((_, at) => dims.length + at)}
			rows={rows.map((row) => [...dims.map((dim) => word(dim, row.dims[dim] ?? '')), ...row.cells.map(text)])}
		/>
	)
}

type CrossedProps = { model: Model; first: string; second: string }

/** Rows and columns in which everything is 0 tell nothing and are left out, but for totals. */
function Crossed({ model: { table, rows }, first, second }: CrossedProps) {
	const t = useSay('releases')
	const word = useDimWords()
	const text = useShown()
	const told = (dim: string) =>
		[...new Set(rows.map(({ dims }) => dims[dim] ?? ''))].filter(
			(code) => code === TOTAL || rows.some((row) => row.dims[dim] === code && row.cells[0] !== 0),
		)
	const [across, down] = [told(second), told(first)]
	const cell = (one: string, other: string) =>
		rows.find(({ dims }) => dims[first] === one && dims[second] === other)?.cells[0]
	return (
		<Table
			caption={t(`tables.${table}`)}
			captionHidden
			head={[t(`dims.${first}`), ...across.map((code) => word(second, code))]}
			numeric={across.map((_, at) => at + 1)}
			rows={down.map((code) => [
				word(first, code),
				...across.map((other) => {
					const value = cell(code, other)
					return value === undefined ? '' : text(value)
				}),
			])}
		/>
	)
}

/** A released number, or the sign that it is not shown. */
function useShown(): (value: Shown) => string {
	const format = useFormatter()
	return (value) => (value === null ? HIDDEN : format.number(value))
}
